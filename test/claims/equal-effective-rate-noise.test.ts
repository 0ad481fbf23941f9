import { equalEffectiveRateNoise } from '../../src/claims/equal-effective-rate-noise.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(equalEffectiveRateNoise, {
  why: 'exactly that of gradient descent',
  predicted: ({ alpha = NaN }) => [1 / (2 - alpha)],
});
