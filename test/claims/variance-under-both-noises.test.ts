import { varianceUnderBothNoises } from '../../src/claims/variance-under-both-noises.ts';
import { stableFamily } from '../../src/claims/stable-family.ts';
import { generalMomentum } from '../../src/methods/general-momentum.ts';
import { noiseResponse } from '../../src/response/noise-response.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(varianceUnderBothNoises, {
  why: 'the variance without noise of the curvature',
  predicted: ({ beta = NaN, gamma = NaN, share = NaN }) => [
    noiseResponse(generalMomentum, stableFamily({ beta, gamma, share }), 1).iterate.variance,
  ],
});
