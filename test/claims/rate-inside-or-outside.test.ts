import { rateInsideOrOutside } from '../../src/claims/rate-inside-or-outside.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(rateInsideOrOutside, { why: 'a distance for none', predicted: () => [1e-3] });
