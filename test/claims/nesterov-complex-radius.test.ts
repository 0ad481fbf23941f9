import { nesterovComplexRadius } from '../../src/claims/nesterov-complex-radius.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(nesterovComplexRadius, {
  why: 'heavy ball’s √β',
  predicted: ({ beta = NaN }) => [Math.sqrt(beta)],
});
