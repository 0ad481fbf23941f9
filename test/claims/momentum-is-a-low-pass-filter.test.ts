import { momentumIsALowPassFilter } from '../../src/claims/momentum-is-a-low-pass-filter.ts';
import { frequencyResponse } from '../../src/response/frequency-response.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(momentumIsALowPassFilter, {
  why: 'lead for lag',
  predicted: ({ beta = NaN, omega = NaN }) => {
    const { velocityMagnitude, phase } = frequencyResponse({ beta }, omega);
    return [798, 799].map((k) => velocityMagnitude * Math.cos(omega * k - phase));
  },
});
