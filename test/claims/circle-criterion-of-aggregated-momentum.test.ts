import { circleCriterionOfAggregatedMomentum } from '../../src/claims/circle-criterion-of-aggregated-momentum.ts';
import { aggregatedMomentum } from '../../src/methods/aggregated-momentum.ts';
import { fromInterval } from '../../src/spectrum/from-interval.ts';
import { analyze } from '../../src/stability/analyze.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(circleCriterionOfAggregatedMomentum, {
  why: 'the rate on quadratics',
  predicted: ({ fast = NaN, slow = NaN, L = NaN, share = NaN }) => [
    analyze(aggregatedMomentum, { betas: [fast, slow], eta: (2 * share) / L }, fromInterval(1, L)).rateGap,
  ],
});
