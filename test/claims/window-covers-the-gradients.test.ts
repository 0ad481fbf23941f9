import { windowCoversTheGradients } from '../../src/claims/window-covers-the-gradients.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(windowCoversTheGradients, {
  why: '1 − βⁿ, the share that the window has',
  predicted: ({ window = NaN }) => [1 - (1 - 1 / window) ** window],
});
