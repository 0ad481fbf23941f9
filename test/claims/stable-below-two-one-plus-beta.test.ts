import { stableBelowTwoOnePlusBeta } from '../../src/claims/stable-below-two-one-plus-beta.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(stableBelowTwoOnePlusBeta, {
  why: 'the limit 2/λ_max of gradient descent',
  predicted: ({ eta = NaN }) => [Number(eta < 2)],
});
