import { aggregatedMomentumNoise } from '../../src/claims/aggregated-momentum-noise.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { noiseResponse } from '../../src/response/noise-response.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(aggregatedMomentumNoise, {
  why: 'the variance of the heavy ball with the mean of the coefficients',
  predicted: ({ fast = NaN, slow = NaN, share = NaN }) => {
    const eta = (share * 4) / (1 / (1 + fast) + 1 / (1 + slow));
    const { variance, correlation } = noiseResponse(heavyBall, { beta: (fast + slow) / 2, eta }, 1).iterate;
    return [variance, correlation ?? NaN];
  },
});
