import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { measuredCriticalPoint } from './measured-critical-point.ts';

/** The textbook's ODE is critically damped at another curvature than the iteration. */
export const textbookCriticalDamping: Claim = defineClaim({
  id: 'textbook-critical-damping',
  statement: {
    plain:
      'Heavy ball is critically damped where the ODE with friction c = (1 − β)/√η is, c = 2√λ: at ηλ = (1 − β)²/4.',
    tex: String.raw`c = \frac{1-\beta}{\sqrt\eta} = 2\sqrt\lambda \iff \eta\lambda = \frac{(1-\beta)^2}{4}`,
  },
  source: 'widely repeated; settled by `polyak1964`',
  domain: {
    variables: { beta: { least: 0.01, most: 0.9, scale: 'linear' } },
    words: 'the ηλ at which the roots of the iteration meet',
  },
  expected: 'refuted',
  predicted: ({ beta }) => [(1 - beta) ** 2 / 4],
  measured: ({ beta }) => [measuredCriticalPoint(beta)],
  tolerance: () => 1e-11,
  toleranceReason: 'The point is found by 40 halvings of an interval of length 1.',
});
