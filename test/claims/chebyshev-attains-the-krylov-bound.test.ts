import { chebyshevAttainsTheKrylovBound } from '../../src/claims/chebyshev-attains-the-krylov-bound.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(chebyshevAttainsTheKrylovBound, {
  why: 'ρᵏ for 2ρᵏ/(1 + ρ²ᵏ)',
  predicted: ({ kappa = NaN, steps = NaN }) => {
    const power = ((Math.sqrt(kappa) - 1) / (Math.sqrt(kappa) + 1)) ** steps;
    return [power, power, 1];
  },
});
