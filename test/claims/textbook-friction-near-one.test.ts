import { textbookFrictionNearOne } from '../../src/claims/textbook-friction-near-one.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(textbookFrictionNearOne, { why: 'no misplacement at all', predicted: () => [1] });
