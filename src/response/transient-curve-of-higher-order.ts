import type { HigherOrderMethod } from '../methods/higher-order-method.ts';
import type { MethodParameters } from '../methods/method.ts';
import { companionMatrix } from '../mode/companion-matrix.ts';
import { inputRangeError } from '../numeric/input-error.ts';
import { Matrix, SingularValueDecomposition } from '../numeric/matrix.ts';
import { analyzeMode } from '../stability/analyze-mode.ts';
import { pointsFromRest } from '../tuning/points-from-rest.ts';
import { companionPeak } from './companion-peak.ts';
import type { TransientCurve } from './transient-curve.ts';

/** Points on the curve at most; the steps between them are left out of a longer one. */
const POINTS = 300;
/** The size that the rate alone promises at the last step, and limits of that step. */
const END = 1e-4;
const [FEWEST, MOST] = [10, 1e6];

/**
 * The curves of a mode's transient for a method of higher order, as {@link transientCurve} has them for the second: the largest growth
 * $\lVert A^k \rVert_2$ of a state $(\theta_k, \dots, \theta_{k-n+1})$, and the run from empty buffers, from its first n points on.
 *
 * @remarks By powers of the companion matrix, which are squared and multiplied for long strides: about 10⁻¹² relative for modes that
 * take a thousand steps. There is no envelope, and no run from the worst start.
 * @param method - One of `HIGHER_ORDER_METHODS`, or your own.
 * @param parameters - The method's parameters.
 * @param lambda - The curvature λ; the mode must be stable.
 * @returns The curves at every step to where the rate promises 10⁻⁴, or at 300 even ones of a longer range.
 * @throws RangeError if the mode is not stable or takes more than 10⁶ steps; RangeError or TypeError if a parameter is missing, unknown
 * or out of its range.
 * @example
 * ```ts
 * import { aggregatedMomentum, transientCurveOfHigherOrder } from 'heavyball';
 * const { peak, norms } = transientCurveOfHigherOrder(aggregatedMomentum, { betas: [0, 0.9], eta: 0.1 }, 1);
 * [peak.step, Math.abs(norms[peak.step] / peak.peak - 1) < 1e-12]; // => [ 6, true ]
 * ```
 */
export function transientCurveOfHigherOrder<P extends MethodParameters>(
  method: HigherOrderMethod<P>,
  parameters: P,
  lambda: number,
): TransientCurve {
  const where = 'transientCurveOfHigherOrder';
  const mode = analyzeMode(method, parameters, lambda);
  if (mode.stability !== 'stable') {
    throw inputRangeError(`${where}: the mode must be stable, got ${mode.stability}`);
  }
  const end = Math.max(FEWEST, Math.ceil(-Math.log(END) / mode.decay));
  if (end > MOST) throw inputRangeError(`${where}: the mode must settle within ${MOST} iterations, got more`);
  const stride = Math.ceil(end / POINTS);
  const steps = Array.from({ length: Math.ceil(end / stride) + 1 }, (_, i) => i * stride);
  const factor = companionMatrix(mode).mpow(stride);
  const order = mode.roots.length;
  const rest = Matrix.columnVector(pointsFromRest(method, parameters, mode).toReversed());
  rest.div(rest.norm('frobenius'));
  let power = Matrix.eye(order);
  const sizes = steps.map(() => {
    const size = { norm: new SingularValueDecomposition(power).norm2, fromRest: power.mmul(rest).norm('frobenius') };
    power = factor.mmul(power);
    return size;
  });
  return {
    mode,
    steps,
    norms: sizes.map(({ norm }) => norm),
    fromRest: sizes.map(({ fromRest }) => fromRest),
    fromWorst: null,
    envelope: null,
    constant: { value: Infinity, kind: 'geometric' },
    peak: companionPeak(mode.coefficients),
  };
}
