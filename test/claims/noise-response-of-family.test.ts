import { noiseResponseOfFamily } from '../../src/claims/noise-response-of-family.ts';
import { stableFamily } from '../../src/claims/stable-family.ts';
import { generalMomentum } from '../../src/methods/general-momentum.ts';
import { noiseResponse } from '../../src/response/noise-response.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(noiseResponseOfFamily, {
  why: 'the look-ahead point scatters like the iterate',
  predicted: ({ beta = NaN, gamma = NaN, share = NaN }) => {
    const { iterate, step } = noiseResponse(generalMomentum, stableFamily({ beta, gamma, share }), 1);
    return [iterate, iterate, step].flatMap(({ variance, correlation }) => [variance, correlation ?? NaN]);
  },
});
