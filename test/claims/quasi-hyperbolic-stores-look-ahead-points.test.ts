import { lookAheadPoints } from '../../src/claims/look-ahead-points.ts';
import { quasiHyperbolicStoresLookAheadPoints } from '../../src/claims/quasi-hyperbolic-stores-look-ahead-points.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(quasiHyperbolicStoresLookAheadPoints, {
  why: 'γ = β(1 − ν)',
  predicted: ({ beta = NaN, nu = NaN, alpha = NaN, start = NaN }) =>
    lookAheadPoints({ beta, gamma: beta * (1 - nu), eta: alpha * (1 - beta) }, start, 30),
});
