import { fragilityOfTheOptimum } from '../../src/claims/fragility-of-the-optimum.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(fragilityOfTheOptimum, {
  why: 'twice the room',
  predicted: () => [2],
});
