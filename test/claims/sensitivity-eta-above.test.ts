import { sensitivityEtaAbove } from '../../src/claims/sensitivity-eta-above.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(sensitivityEtaAbove, {
  why: '1 − ρ for 1 + ρ',
  predicted: ({ kappa = NaN }) => {
    const rho = (Math.sqrt(kappa) - 1) / (Math.sqrt(kappa) + 1);
    return [(1 - rho) * Math.sqrt(rho), 0.5];
  },
});
