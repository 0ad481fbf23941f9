import { circleCriterionIsSafe } from '../../src/claims/circle-criterion-is-safe.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(circleCriterionIsSafe, { why: 'divergence for convergence', predicted: () => [0] });
