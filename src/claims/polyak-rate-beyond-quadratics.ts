import { heavyBall } from '../methods/heavy-ball.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { LESSARD_PARAMETERS, lessardSlope } from './lessard-slope.ts';
import { steppedLine } from './stepped-line.ts';

/** Iterations after which the rate is read off. */
const STEPS = 1000;

/** Polyak's rate belongs to quadratics. */
export const polyakRateBeyondQuadratics: Claim = defineClaim({
  id: 'polyak-rate-beyond-quadratics',
  statement: {
    plain:
      'With Polyak’s constants heavy ball reduces the error of a μ-strongly convex, L-smooth function by (√κ − 1)/(√κ + 1) per iteration in the limit.',
    tex: String.raw`\lim_{k\to\infty} |\theta_k - \theta^*|^{1/k} = \frac{\sqrt\kappa-1}{\sqrt\kappa+1}`,
  },
  source: 'widely repeated; settled by `lessard2016`',
  domain: {
    variables: {
      isQuadratic: { least: 0, most: 1, scale: 'integer' },
      lambda: { least: 1, most: 25, scale: 'linear' },
      start: { least: 3.07, most: 3.46, scale: 'linear' },
    },
    words:
      'μ = 1, L = 25 from rest; ½λθ² if isQuadratic is 1, else the function with f′ = 25θ below 1, θ + 24 up to 2, 25θ − 24 beyond',
  },
  expected: 'holds-only-if',
  witness: { isQuadratic: 0, lambda: 10, start: 3.3 },
  condition: { words: 'f is quadratic', holds: ({ isQuadratic }) => isQuadratic === 1 },
  predicted: () => [2 / 3],
  measured({ isQuadratic, lambda, start }) {
    const slope = isQuadratic === 1 ? (theta: number): number => lambda * theta : lessardSlope;
    const iterates = steppedLine(heavyBall, LESSARD_PARAMETERS, slope, { start, steps: STEPS });
    return [(Math.max(...iterates.slice(-2).map(Math.abs)) / start) ** (1 / STEPS)];
  },
  tolerance: () => 0.01,
  toleranceReason:
    'At a double root the error carries a factor of the order of k, whose k-th root at k = 1000 is below 1.01.',
});
