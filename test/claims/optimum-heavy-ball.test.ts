import { optimumHeavyBall } from '../../src/claims/optimum-heavy-ball.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(optimumHeavyBall, {
  why: 'the rate 1 − 1/√κ of standard Nesterov',
  predicted: ({ kappa = NaN }) => [1 - 1 / Math.sqrt(kappa), 1 - 1 / Math.sqrt(kappa)],
});
