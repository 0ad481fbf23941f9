import type { LookAheadLine } from '../methods/method.ts';
import type { Boundary } from '../mode/mode.ts';
import { add, multiply, negate, type DoubleDouble } from '../numeric/double-double.ts';
import { twoProduct } from '../numeric/two-product.ts';
import { twoSum } from '../numeric/two-sum.ts';

/** A linear function of β: constant + slope · β. */
export interface LinearInBeta {
  readonly constant: DoubleDouble;
  readonly slope: DoubleDouble;
}

/** One condition for ρ ≤ r on one curvature, X = ηλ: free(β) + X · factor(β) ≥ 0. */
export interface LevelCondition {
  readonly kind: Boundary;
  readonly free: LinearInBeta;
  readonly factor: LinearInBeta;
}

/** The value of a linear function at β. */
export function valueAt({ constant, slope }: LinearInBeta, beta: DoubleDouble): DoubleDouble {
  return add(constant, multiply(slope, beta));
}

/**
 * The three conditions that hold together exactly when both roots of p(z) = z² − Tz + D have modulus at most r:
 * p(r) ≥ 0, p(−r) ≥ 0 and D ≤ r², with T = 1 + β − (1 + γ)X, D = β − γX and γ on the method's line. Source: `jury1964`.
 *
 * p(r) = (1 − r)(β − r) + X (r − γ(1 − r)), p(−r) = (1 + r)(β + r) − X (r + γ(1 + r)), r² − D = r² − β + γX: in each,
 * the slope of the factor is −`line.slope` times the slope of the free part.
 */
export function levelConditions(rate: number, line: LookAheadLine): readonly LevelCondition[] {
  const r = { hi: rate, lo: 0 };
  const condition = (kind: Boundary, free: LinearInBeta, constant: DoubleDouble): LevelCondition => ({
    kind,
    free,
    factor: { constant, slope: multiply({ hi: -line.slope, lo: 0 }, free.slope) },
  });
  const lookAhead = { hi: line.constant, lo: 0 };
  const gap = twoSum(1, -rate);
  const onePlus = twoSum(1, rate);
  return [
    condition('fold', { constant: negate(multiply(r, gap)), slope: gap }, add(r, negate(multiply(lookAhead, gap)))),
    condition('flip', { constant: multiply(r, onePlus), slope: onePlus }, negate(add(r, multiply(lookAhead, onePlus)))),
    condition('neimark-sacker', { constant: twoProduct(rate, rate), slope: { hi: -1, lo: 0 } }, lookAhead),
  ];
}
