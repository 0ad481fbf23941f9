import { tenPercentOfTheGradient } from '../../src/claims/ten-percent-of-the-gradient.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(tenPercentOfTheGradient, {
  why: 'the gradient in full',
  predicted: () => [1],
});
