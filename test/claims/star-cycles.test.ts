import { beyondCone, starCycles } from '../../src/claims/star-cycles.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(starCycles, {
  why: '2π/m for π/m',
  predicted: ({ beta = NaN, share = NaN, kappa = NaN, half = NaN }) => [
    Number(beyondCone({ beta, share, kappa, half }, 2) <= 0),
  ],
});
