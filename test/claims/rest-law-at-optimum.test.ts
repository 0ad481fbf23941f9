import { restLawAtOptimum } from '../../src/claims/rest-law-at-optimum.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(restLawAtOptimum, {
  why: 'ρᵏ alone',
  predicted: ({ kappa = NaN, steps = NaN }) => {
    const rho = (Math.sqrt(kappa) - 1) / (Math.sqrt(kappa) + 1);
    return [rho ** steps, (-rho) ** steps];
  },
});
