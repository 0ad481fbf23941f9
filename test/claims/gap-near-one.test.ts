import { gapNearOne } from '../../src/claims/gap-near-one.ts';
import { generalMomentum } from '../../src/methods/general-momentum.ts';
import { analyzeMode } from '../../src/stability/analyze-mode.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(gapNearOne, {
  why: '1 − ρ by subtraction',
  predicted: ({ oneMinusBeta = NaN, gamma = NaN, times = NaN }) => {
    const eta = times * (oneMinusBeta / 2) ** 2;
    const { spectralRadius } = analyzeMode(generalMomentum, { oneMinusBeta, gamma, eta }, 1);
    return [(1 - spectralRadius) / oneMinusBeta, -Math.log(spectralRadius) / oneMinusBeta];
  },
});
