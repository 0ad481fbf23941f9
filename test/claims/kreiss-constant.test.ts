import { kreissConstant } from '../../src/claims/kreiss-constant.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(kreissConstant, {
  why: '1, as if the matrix were normal',
  predicted: () => [1],
});
