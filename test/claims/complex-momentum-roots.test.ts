import { complexMomentumRoots } from '../../src/claims/complex-momentum-roots.ts';
import { complexMomentum } from '../../src/methods/complex-momentum.ts';
import { analyzeMode } from '../../src/stability/analyze-mode.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(complexMomentumRoots, {
  why: 'half the phase',
  predicted: ({ beta = NaN, phase = NaN, x = NaN }) =>
    analyzeMode(complexMomentum, { beta, phase: phase / 2, eta: 0.5 }, 2 * x).coefficients.slice(1),
});
