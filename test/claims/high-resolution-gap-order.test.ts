import { highResolutionGapOrder } from '../../src/claims/high-resolution-gap-order.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(highResolutionGapOrder, {
  why: 'second order from the published start too',
  predicted: () => [2, 2, 1, 2, 2, 1],
});
