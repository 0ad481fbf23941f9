import { momentumForSharpness } from '../../src/claims/momentum-for-sharpness.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(momentumForSharpness, {
  why: 'heavy ball’s momentum for both',
  predicted: ({ heavyBall: x = NaN, nesterov: y = NaN }) => [x / 2 - 1, y / 2 - 1],
});
