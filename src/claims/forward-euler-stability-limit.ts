import { Matrix } from '../numeric/matrix.ts';
import { bisect } from './bisect.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { eigenvaluesOf } from './stepped-companion.ts';

/** What forward Euler costs: its stable steps are far shorter than heavy ball's. */
export const forwardEulerStabilityLimit: Claim = defineClaim({
  id: 'forward-euler-stability-limit',
  statement: {
    plain:
      'Forward Euler steps of θ̈ + cθ̇ + λθ = 0 are stable for h²λ < 1 − β, β = 1 − ch > 0, where heavy ball is up to 2(1 + β).',
    tex: String.raw`z^2 - (1+\beta)z + \beta + h^2\lambda = 0,\ 0 < \beta < 1: \quad \rho < 1 \iff 0 < h^2\lambda < 1 - \beta`,
  },
  source: 'jury1964',
  domain: {
    variables: { beta: { least: 0.05, most: 0.95, scale: 'linear' } },
    words: 'h = 1; the λ at which the map of a step turns unstable',
  },
  expected: 'holds',
  predicted: ({ beta }) => [1 - beta],
  measured: ({ beta }) => [bisect((lambda) => radiusOf(beta, lambda) < 1, 1e-3, 5)],
  tolerance: () => 1e-9,
  toleranceReason: 'At the limit the roots are a complex pair apart from each other, good to some roundings.',
});

function radiusOf(beta: number, lambda: number): number {
  const step = new Matrix([
    [1, 1],
    [-lambda, beta],
  ]);
  return Math.max(...eigenvaluesOf(step).map(({ re, im }) => Math.hypot(re, im)));
}
