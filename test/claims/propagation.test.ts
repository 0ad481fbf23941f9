import { propagation } from '../../src/claims/propagation.ts';
import { generalMomentum } from '../../src/methods/general-momentum.ts';
import { propagate } from '../../src/mode/propagate.ts';
import { analyzeMode } from '../../src/stability/analyze-mode.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(propagation, {
  why: 'one step too few',
  predicted: ({ beta = NaN, gamma = NaN, etaLambda = NaN, current = NaN, previous = NaN, steps = NaN }) => {
    const mode = analyzeMode(generalMomentum, { beta, gamma, eta: 1 }, etaLambda);
    return [propagate(mode, steps - 1, { current, previous }).current];
  },
});
