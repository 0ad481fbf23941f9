import { heavyBall } from '../methods/heavy-ball.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { powerNorms } from './power-norms.ts';
import { steppedCompanion } from './stepped-companion.ts';

/** Growth before decay at critical damping. */
export const transientDoubleRoot: Claim = defineClaim({
  id: 'transient-double-root',
  statement: {
    plain: 'With a double root ±r, k steps stretch the state of a mode by at most rᵏ exp arsinh(½k(r + 1/r)).',
    tex: String.raw`\lVert T^k \rVert_2 = r^k \exp\operatorname{arsinh}\Big(\frac k2\big(r + \tfrac1r\big)\Big)`,
  },
  source: 'direct substitution in the powers of the companion matrix',
  domain: {
    variables: {
      root: { least: 0.1, most: 1.1, scale: 'linear' },
      side: { least: 0, most: 1, scale: 'integer' },
      steps: { least: 1, most: 40, scale: 'integer' },
    },
    words: 'heavy ball with β = root² at ηλ = (1 − root)² (side 0) or (1 + root)² (side 1); the logarithm of the norm',
  },
  expected: 'holds',
  predicted: ({ root, steps }) => [steps * Math.log(root) + Math.asinh((steps / 2) * (root + 1 / root))],
  measured({ root, side, steps }) {
    const parameters = { beta: root ** 2, eta: 1 };
    const matrix = steppedCompanion(heavyBall, parameters, (side === 0 ? 1 - root : 1 + root) ** 2);
    return [Math.log(powerNorms(matrix, steps).at(-1) ?? NaN)];
  },
  tolerance: () => 1e-10,
  toleranceReason: 'Forty multiplications, whose roundings a defective matrix magnifies up to 40² times.',
});
