import { edgeOfStability } from '../../src/claims/edge-of-stability.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(edgeOfStability, {
  why: 'Nesterov’s threshold for heavy ball’s',
  predicted: ({ beta = NaN }) => [2 * (1 + beta), 2 * (1 + beta), 2 * (1 + beta)],
});
