import { heavyBall } from '../methods/heavy-ball.ts';
import { pseudospectralRadius as pseudospectralRadiusOf } from '../response/pseudospectral-radius.ts';
import { analyzeMode } from '../stability/analyze-mode.ts';
import { bisect } from './bisect.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { leastSingularValue } from './least-singular-value.ts';
import { measuredRadius, steppedCompanion } from './stepped-companion.ts';

/** How far a perturbation of the iteration can move its roots. */
export const pseudospectralRadius: Claim = defineClaim({
  id: 'pseudospectral-radius',
  statement: {
    plain:
      'The largest modulus of an eigenvalue of T + E over all perturbations of norm ε has a closed form: that on the real axis for real roots and beyond some ε, and √(D + 2Bε + ε²) for complex ones below it.',
    tex: String.raw`\rho_\varepsilon = \tfrac12\Big(|T| + \sqrt{T^2 - 4D + 4\varepsilon\sqrt{T^2 + (1 - D)^2} + 4\varepsilon^2}\Big) \quad (T^2 \ge 4D)`,
  },
  source: 'trefethen2005',
  domain: {
    variables: {
      beta: { least: -0.9, most: 0.99, scale: 'linear' },
      share: { least: 0.01, most: 0.99, scale: 'linear' },
      epsilon: { least: 1e-3, most: 1, scale: 'log' },
    },
    words: 'heavy ball; ηλ is a share of 2(1 + β)',
  },
  expected: 'holds',
  predicted({ beta, share, epsilon }) {
    const mode = analyzeMode(heavyBall, { beta, eta: share * 2 * (1 + beta) }, 1);
    return [pseudospectralRadiusOf(mode, epsilon)];
  },
  measured({ beta, share, epsilon }) {
    const matrix = steppedCompanion(heavyBall, { beta, eta: share * 2 * (1 + beta) }, 1);
    const spectralRadius = measuredRadius(heavyBall, { beta, eta: share * 2 * (1 + beta) }, 1);
    return [bisect((radius) => leastSingularValue(matrix, radius) <= epsilon, spectralRadius, 5)];
  },
  tolerance: () => 1e-6,
  toleranceReason: 'The least singular value on a circle is searched for.',
});
