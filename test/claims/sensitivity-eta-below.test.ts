import { sensitivityEtaBelow } from '../../src/claims/sensitivity-eta-below.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(sensitivityEtaBelow, {
  why: '1 + ρ for 1 − ρ: both sides taken to be alike',
  predicted: ({ kappa = NaN }) => {
    const rho = (Math.sqrt(kappa) - 1) / (Math.sqrt(kappa) + 1);
    return [(1 + rho) * Math.sqrt(rho), 0.5];
  },
});
