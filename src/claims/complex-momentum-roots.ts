import { complexMomentum } from '../methods/complex-momentum.ts';
import { analyzeMode } from '../stability/analyze-mode.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { characteristicMinors, steppedState } from './stepped-state.ts';

/** What momentum with a complex coefficient does to one mode, in real form. */
export const complexMomentumRoots: Claim = defineClaim({
  id: 'complex-momentum-roots',
  statement: {
    plain:
      'On curvature λ momentum with the coefficient β exp(iφ), of which the real part moves θ, multiplies its modes by the roots ' +
      'of (z − 1)(z² − 2cz + β²) + ηλz(z − c), c = β cos φ.',
    tex: String.raw`(z - 1)(z^2 - 2 c z + \beta^2) + \eta\lambda z (z - c) = 0, \quad c = \beta\cos\varphi`,
  },
  source: 'lorraine2022',
  domain: {
    variables: {
      beta: { least: 0, most: 1, scale: 'linear' },
      phase: { least: 0.1, most: 3, scale: 'linear' },
      x: { least: -1, most: 5, scale: 'linear' },
    },
    words: 'η = 0.5, λ = 2x',
  },
  expected: 'holds',
  predicted: ({ beta, phase, x }) =>
    analyzeMode(complexMomentum, { beta, phase, eta: 0.5 }, 2 * x).coefficients.slice(1),
  measured: ({ beta, phase, x }) =>
    characteristicMinors(steppedState(complexMomentum, { beta, phase, eta: 0.5 }, 2 * x)),
  tolerance: () => 1e-13,
  toleranceReason: 'Some thirty roundings of numbers up to 20.',
});
