import { gradientDescent } from '../methods/gradient-descent.ts';
import { heavyBall } from '../methods/heavy-ball.ts';
import type { Method, MethodParameters } from '../methods/method.ts';
import { analyzeMode } from '../stability/analyze-mode.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { steppedLine } from './stepped-line.ts';

/** For β ≤ 0.95 the second root has died out by then to 0.95^600 ≈ 4e-14. */
const STEPS = 600;

/** How much faster momentum leaves a saddle. */
export const momentumCrossesSaddlesFaster: Claim = defineClaim({
  id: 'momentum-crosses-saddles-faster',
  statement: {
    plain:
      'Along negative curvature the error of heavy ball grows by the larger root per iteration: no slower than gradient descent’s 1 + η|λ|, and in logarithms at most 1/(1 − β) times as fast.',
    tex: String.raw`1 \le \frac{\ln z_1}{\ln(1+\eta|\lambda|)} \le \frac{1}{1-\beta}, \qquad z_1^2 - (1+\beta+\eta|\lambda|)z_1 + \beta = 0`,
  },
  source: 'direct substitution in p(z)',
  domain: {
    variables: {
      beta: { least: 0, most: 0.95, scale: 'linear' },
      size: { least: 1e-5, most: 0.3, scale: 'log' },
    },
    words: 'η|λ| = size, λ = −1; the speed-up, and whether it is within the bounds',
  },
  expected: 'holds',
  predicted: ({ beta, size }) => [-analyzeMode(heavyBall, { beta, eta: size }, -1).decay / Math.log1p(size), 1],
  measured({ beta, size }) {
    const speedUp = growthOf(heavyBall, { beta, eta: size }) / growthOf(gradientDescent, { eta: size });
    return [speedUp, Number(1 - ROUNDING <= speedUp && speedUp * (1 - beta) <= 1 + ROUNDING)];
  },
  tolerance: () => ROUNDING,
  toleranceReason: 'The growth of one step, 1e-5 or more above 1, is a quotient of two rounded iterates.',
});

const ROUNDING = 1e-9;

/** ln of the factor by which the last step of a run multiplies the distance from the saddle. */
function growthOf(method: Method, parameters: MethodParameters): number {
  const [last = NaN, next = NaN] = steppedLine(method, parameters, (theta) => -theta, { steps: STEPS }).slice(-2);
  return Math.log1p((next - last) / last);
}
