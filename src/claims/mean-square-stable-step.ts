import { heavyBall } from '../methods/heavy-ball.ts';
import type { Matrix } from '../numeric/matrix.ts';
import { bisect } from './bisect.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { secondMomentMap } from './second-moment-map.ts';

/** With noisy curvature the stable learning rate does shrink as β grows. */
export const meanSquareStableStep: Claim = defineClaim({
  id: 'mean-square-stable-step',
  statement: {
    plain:
      'If the curvature is noisy with standard deviation s, heavy ball stays bounded in mean square up to the learning rate 2(1 − β²)λ/((1 − β)λ² + (1 + β)s²).',
    tex: String.raw`\eta < \frac{2(1 - \beta^2)\lambda}{(1 - \beta)\lambda^2 + (1 + \beta)s^2}`,
  },
  source: 'the second-moment recursion of the iterates',
  domain: {
    variables: {
      beta: { least: -0.5, most: 0.95, scale: 'linear' },
      deviation: { least: 0.1, most: 3, scale: 'log' },
    },
    words: 'λ = 1; s is the deviation',
  },
  expected: 'holds',
  predicted: ({ beta, deviation }) => [(2 * (1 - beta ** 2)) / (1 - beta + (1 + beta) * deviation ** 2)],
  measured({ beta, deviation }) {
    const lambdas = [1 - deviation, 1 + deviation];
    const isStable = (eta: number): boolean => powersVanish(secondMomentMap(heavyBall, { beta, eta }, lambdas));
    return [bisect(isStable, 0, 2 * (1 + beta))];
  },
  tolerance: () => 1e-8,
  toleranceReason:
    'Powers up to 2³⁶ tell a rate from 1 that differs by 1e-10, which the slope of the rate in η enlarges.',
});

/** Whether the powers 1, 2, 4, …, 2³⁶ of a matrix tend to 0. */
function powersVanish(matrix: Matrix): boolean {
  const DOUBLINGS = 36;
  let power = matrix;
  for (let doubling = 0; doubling < DOUBLINGS; doubling += 1) {
    power = power.mmul(power);
    const size = power.norm();
    if (size < 1e-3 || size > 1e100) return size < 1;
  }
  return false;
}
