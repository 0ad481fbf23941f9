import { smallStepsNeverCycle } from '../../src/claims/small-steps-never-cycle.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(smallStepsNeverCycle, {
  why: 'a cycle from β = 0.9 on',
  predicted: ({ beta = NaN }) => [Number(beta > 0.9)],
});
