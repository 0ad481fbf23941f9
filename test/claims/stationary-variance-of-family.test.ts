import { stationaryVarianceOfFamily } from '../../src/claims/stationary-variance-of-family.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(stationaryVarianceOfFamily, {
  why: 'the first-order value 1/(2(1 − β))',
  predicted: ({ oneMinusBeta = NaN }) => [1 / (2 * oneMinusBeta)],
});
