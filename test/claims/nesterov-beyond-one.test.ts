import { nesterovBeyondOne } from '../../src/claims/nesterov-beyond-one.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(nesterovBeyondOne, {
  why: '|β| < 1 demanded as of heavy ball',
  predicted: () => [0],
});
