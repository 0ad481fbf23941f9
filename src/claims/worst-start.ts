import { heavyBall } from '../methods/heavy-ball.ts';
import { Matrix, SingularValueDecomposition } from '../numeric/matrix.ts';
import { worstStart as worstStartOf } from '../response/worst-start.ts';
import { analyzeMode } from '../stability/analyze-mode.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { steppedLine } from './stepped-line.ts';
import { steppedCompanion } from './stepped-companion.ts';

/** The start that grows most. */
export const worstStart: Claim = defineClaim({
  id: 'worst-start',
  statement: {
    plain:
      'The start of norm 1 that is largest after k steps is the first right singular vector of Tᵏ, not a start from rest.',
    tex: String.raw`\lVert T^k v_1 \rVert = \lVert T^k \rVert_2, \qquad (T^k)^\top T^k v_1 = \lVert T^k \rVert_2^2\, v_1`,
  },
  source: 'trefethen2005',
  domain: {
    variables: {
      beta: { least: -0.9, most: 0.99, scale: 'linear' },
      share: { least: 0.01, most: 0.99, scale: 'linear' },
      steps: { least: 1, most: 20, scale: 'integer' },
    },
    words: 'heavy ball; ηλ is a share of 2(1 + β); the size of the state after k steps from that start',
  },
  expected: 'holds',
  predicted({ beta, share, steps }) {
    const parameters = { beta, eta: share * 2 * (1 + beta) };
    const { current, previous } = worstStartOf(analyzeMode(heavyBall, parameters, 1), steps);
    return [sizeAfter(parameters, steps, current, previous)];
  },
  measured({ beta, share, steps }) {
    const matrix = steppedCompanion(heavyBall, { beta, eta: share * 2 * (1 + beta) }, 1);
    let power = Matrix.eye(2);
    for (let k = 0; k < steps; k += 1) power = power.mmul(matrix);
    return [new SingularValueDecomposition(power).norm2];
  },
  tolerance: () => 1e-11,
  toleranceReason: 'Twenty steps of a state that grows to about 20.',
});

function sizeAfter(
  parameters: { readonly beta: number; readonly eta: number },
  steps: number,
  start: number,
  previous: number,
): number {
  const [before = NaN, last = NaN] = steppedLine(heavyBall, parameters, (x) => x, { start, previous, steps }).slice(-2);
  return Math.hypot(before, last);
}
