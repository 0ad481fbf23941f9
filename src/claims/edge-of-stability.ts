import { emaHeavyBall } from '../methods/ema-heavy-ball.ts';
import { heavyBall } from '../methods/heavy-ball.ts';
import { nesterov } from '../methods/nesterov.ts';
import { Matrix } from '../numeric/matrix.ts';
import { sharpnessThreshold } from '../stability/sharpness-threshold.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { measuredSharpness } from './measured-sharpness.ts';
import { eigenvaluesOf, measuredRadius } from './stepped-companion.ts';

/** The spectral radius of (θ, v) under averaged momentum, by a general eigenvalue routine. */
function averagedRadius(beta: number, eta: number, lambda: number): number {
  const column = (theta: number, velocity: number): number[] => {
    const state = { current: [theta], previous: [theta], memory: [[velocity]] };
    const next = emaHeavyBall.step({ beta, eta }, state, ([value = NaN]) => [lambda * value]);
    return [next.current[0] ?? NaN, next.memory?.[0]?.[0] ?? NaN];
  };
  const matrix = new Matrix([column(1, 0), column(0, 1)]).transpose();
  return Math.max(...eigenvaluesOf(matrix).map(({ re, im }) => Math.hypot(re, im)));
}

/** The sharpness at which training comes to the edge of stability, in three forms of momentum. */
export const edgeOfStability: Claim = defineClaim({
  id: 'edge-of-stability',
  statement: {
    plain:
      'The largest stable curvature is 2(1 + β)/η for heavy ball, (2 + 2β)/((1 + 2β)η) for Nesterov and 2(1 + β)/((1 − β)α) for averaged momentum: momentum raises the first and the last, and lowers the second.',
    tex: String.raw`\lambda_{\max} = \frac{2(1+\beta)}\eta, \quad \frac{2 + 2\beta}{(1 + 2\beta)\,\eta}, \quad \frac{2(1+\beta)}{(1-\beta)\,\alpha}`,
  },
  source: 'cohen2021',
  domain: {
    variables: {
      beta: { least: 0, most: 0.98, scale: 'linear' },
      eta: { least: 1e-4, most: 10, scale: 'log' },
    },
    words: 'as multiples of 1/η; the third times 1 − β',
  },
  expected: 'holds',
  predicted: ({ beta, eta }) => [
    (sharpnessThreshold(heavyBall, { beta, eta }).sharpness ?? NaN) * eta,
    (sharpnessThreshold(nesterov, { beta, eta }).sharpness ?? NaN) * eta,
    (sharpnessThreshold(emaHeavyBall, { beta, eta }).sharpness ?? NaN) * eta * (1 - beta),
  ],
  measured({ beta, eta }) {
    const [widened, narrowed] = [2 * (1 + beta), (2 + 2 * beta) / (1 + 2 * beta)];
    return [
      widened * measuredSharpness((lambda) => measuredRadius(heavyBall, { beta, eta }, lambda), widened / eta),
      narrowed * measuredSharpness((lambda) => measuredRadius(nesterov, { beta, eta }, lambda), narrowed / eta),
      widened * measuredSharpness((lambda) => averagedRadius(beta, eta, lambda), widened / (1 - beta) / eta),
    ];
  },
  tolerance: () => 1e-11,
  toleranceReason: 'Bisection to 1e-12, with roots of a general eigenvalue routine.',
});
