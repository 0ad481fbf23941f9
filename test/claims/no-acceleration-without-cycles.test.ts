import { noAccelerationWithoutCycles } from '../../src/claims/no-acceleration-without-cycles.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(noAccelerationWithoutCycles, {
  why: 'safe below twice that rate',
  predicted: ({ kappa = NaN, gap = NaN }) => [Number((2 / (Math.sqrt(kappa) + 1) / (16 / kappa)) ** gap > 2)],
});
