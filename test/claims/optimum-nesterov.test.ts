import { optimumNesterov } from '../../src/claims/optimum-nesterov.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(optimumNesterov, {
  why: '√(3κ) for √(3κ + 1)',
  predicted: ({ kappa = NaN }) => [1 - 2 / Math.sqrt(3 * kappa), 1 - 2 / Math.sqrt(3 * kappa)],
});
