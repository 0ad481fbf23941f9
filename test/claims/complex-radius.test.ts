import { complexRadius } from '../../src/claims/complex-radius.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(complexRadius, {
  why: '2√β for √β',
  predicted: ({ beta = NaN }) => [2 * Math.sqrt(beta)],
});
