import { memoryOfVelocity } from '../../src/claims/memory-of-velocity.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(memoryOfVelocity, {
  why: '1 − βⁿ⁻¹ for 1 − βⁿ',
  predicted: ({ beta = NaN, steps = NaN }) => [
    (1 - beta ** (steps - 1)) / (1 - beta),
    (1 - (-beta) ** steps) / (1 + beta),
    1 / (1 - beta),
    1 / (1 + beta),
    1 / (1 - beta ** 2),
  ],
});
