import { pidIsSecondOrder } from '../../src/claims/pid-is-second-order.ts';
import { generalMomentum } from '../../src/methods/general-momentum.ts';
import { propagate } from '../../src/mode/propagate.ts';
import { analyzeMode } from '../../src/stability/analyze-mode.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(pidIsSecondOrder, {
  why: 'γ = K for (1 − β)K',
  predicted: ({ beta = NaN, derivative = NaN, x = NaN }) => {
    const mode = analyzeMode(generalMomentum, { beta, gamma: derivative, eta: x }, 1);
    return [propagate(mode, 20, { current: 1, previous: 1 }).current];
  },
});
