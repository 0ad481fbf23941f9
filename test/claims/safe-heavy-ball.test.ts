import { safeHeavyBall } from '../../src/claims/safe-heavy-ball.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(safeHeavyBall, {
  why: '8 for 4: twice the rate',
  predicted: ({ kappa = NaN, part = NaN }) => {
    const r = (16 * part) / (kappa + 20);
    return [Number((kappa - 1) * r < 8 * (2 - r) ** 2 * (1 - r))];
  },
});
