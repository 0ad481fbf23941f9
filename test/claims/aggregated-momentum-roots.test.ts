import { aggregatedMomentumRoots } from '../../src/claims/aggregated-momentum-roots.ts';
import { aggregatedMomentum } from '../../src/methods/aggregated-momentum.ts';
import { analyzeMode } from '../../src/stability/analyze-mode.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(aggregatedMomentumRoots, {
  why: 'the sum of the velocities for their mean',
  predicted: ({ fast = NaN, slow = NaN, x = NaN }) =>
    analyzeMode(aggregatedMomentum, { betas: [fast, slow], eta: 1 }, 2 * x).coefficients.slice(1),
});
