import { heavyBall } from '../methods/heavy-ball.ts';
import { criticalCurves } from '../stability/critical-curves.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { rootPair } from './root-pair.ts';
import { DOUBLE_ROOT_TOLERANCE, eigenvaluesOf, steppedCompanion } from './stepped-companion.ts';

/** Heavy ball is critically damped at two learning rates. */
export const criticalEdges: Claim = defineClaim({
  id: 'critical-edges',
  statement: {
    plain: 'At ηλ = (1 ∓ √β)² the two roots of heavy ball meet at ±√β.',
    tex: String.raw`\eta\lambda = (1 \mp \sqrt\beta)^2 \implies z_1 = z_2 = \pm\sqrt\beta`,
  },
  source: 'polyak1964',
  domain: {
    variables: {
      root: { least: 0, most: 1, scale: 'linear' },
      lambda: { least: 1e-3, most: 1e3, scale: 'log' },
    },
    words: 'β = root², both edges',
  },
  expected: 'holds',
  predicted: ({ root }) => [root, root, 0, -root, -root, 0],
  measured: ({ root, lambda }) =>
    criticalCurves(heavyBall, lambda).flatMap((curve) =>
      rootPair(eigenvaluesOf(steppedCompanion(heavyBall, curve.at(root), lambda))),
    ),
  tolerance: () => DOUBLE_ROOT_TOLERANCE,
  toleranceReason: 'A general eigenvalue routine keeps half the digits of a double root.',
});
