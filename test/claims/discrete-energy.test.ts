import { discreteEnergy } from '../../src/claims/discrete-energy.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(discreteEnergy, {
  why: '1 + β for 1 − β',
  predicted: ({ beta = NaN, eta = NaN, lambda = NaN, current = NaN, previous = NaN }) => {
    const before = current - previous;
    const after = beta * before - eta * lambda * current;
    return [-(1 + beta - (eta * lambda) / 2) * after ** 2 - (beta / 2) * (after - before) ** 2];
  },
});
