import { conjugateGradientsMeetTheKrylovBound } from '../../src/claims/conjugate-gradients-meet-the-krylov-bound.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(conjugateGradientsMeetTheKrylovBound, {
  why: 'ρᵏ for 2ρᵏ/(1 + ρ²ᵏ)',
  predicted: ({ kappa = NaN, steps = NaN }) => {
    const rho = (Math.sqrt(kappa) - 1) / (Math.sqrt(kappa) + 1);
    return [(1 + rho ** (2 * steps)) / 2];
  },
});
