import { fixedMomentum } from '../../src/claims/fixed-momentum.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(fixedMomentum, {
  why: '√β for every β ≥ 0',
  predicted: ({ beta = NaN }) => [Math.sqrt(Math.abs(beta)), Math.sqrt(Math.abs(beta))],
});
