import { circleCriterionClosedForm } from '../../src/claims/circle-criterion-closed-form.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(circleCriterionClosedForm, {
  why: 'the look-ahead left out of the linear term',
  predicted: ({ beta = NaN, ahead = NaN, most = NaN, ratio = NaN }) => {
    const [gamma, low] = [ahead * beta, ratio * most];
    const slope = 2 * (1 - beta) ** 2 - (most + low) * (1 + beta) + 2 * most * low * gamma * (1 + gamma);
    const square = 4 * beta - 2 * gamma * (most + low);
    const vertex = Math.min(2, Math.max(0, square > 0 ? -slope / (2 * square) : 0));
    return [Math.min(...[0, vertex, 2].map((u) => most * low + u * (slope + u * square)))];
  },
});
