import type { LookAheadLine } from '../methods/method.ts';
import type { Boundary } from '../mode/mode.ts';
import { add, divide, multiply, negate, type DoubleDouble } from '../numeric/double-double.ts';
import { twoProduct } from '../numeric/two-product.ts';
import { twoSum } from '../numeric/two-sum.ts';
import { type LinearInBeta, rootOf, valueAt } from './linear-in-beta.ts';

/** One condition for ρ ≤ r on one curvature, X = ηλ: free(β) + X · factor(β) ≥ 0. */
export interface LevelCondition {
  readonly kind: Boundary;
  readonly free: LinearInBeta;
  readonly factor: LinearInBeta;
  /** The β at which the condition binds whatever X is: there both parts vanish. Null where there is none. */
  readonly wall: DoubleDouble | null;
}

/** Roundings that two vanishing parts may leave of each other: the operands are known to some 2⁻¹⁰⁰. */
const RESOLUTION = 2 ** -90;

/**
 * The three conditions that hold together exactly when both roots of p(z) = z² − Tz + D have modulus at most r:
 * p(r) ≥ 0, p(−r) ≥ 0 and D ≤ r², with T = 1 + β − (1 + γ)X, D = β − γX and γ on the method's line. Source: `jury1964`.
 *
 * p(r) = (1 − r)(β − r) + X (r − γ(1 − r)), p(−r) = (1 + r)(β + r) − X (r + γ(1 + r)), r² − D = r² − β + γX: in each,
 * the slope of the factor is −`line.slope` times the slope of the free part.
 */
export function levelConditions(rate: number, line: LookAheadLine): readonly LevelCondition[] {
  const r = { hi: rate, lo: 0 };
  const lookAhead = { hi: line.constant, lo: 0 };
  const gap = twoSum(1, -rate);
  const onePlus = twoSum(1, rate);
  const foldFactor = add(r, negate(multiply(lookAhead, gap)));
  const flipFactor = negate(add(r, multiply(lookAhead, onePlus)));
  return [
    levelCondition('fold', line, { constant: negate(multiply(r, gap)), slope: gap }, foldFactor),
    levelCondition('flip', line, { constant: multiply(r, onePlus), slope: onePlus }, flipFactor),
    levelCondition('neimark-sacker', line, { constant: twoProduct(rate, rate), slope: { hi: -1, lo: 0 } }, lookAhead),
  ];
}

function levelCondition(
  kind: Boundary,
  line: LookAheadLine,
  free: LinearInBeta,
  factorConstant: DoubleDouble,
): LevelCondition {
  const factor = { constant: factorConstant, slope: multiply({ hi: -line.slope, lo: 0 }, free.slope) };
  const root = rootOf(free);
  const isWall = root !== null && Math.abs(valueAt(factor, root).hi) <= RESOLUTION * Math.abs(factorConstant.hi);
  return { kind, free, factor, wall: isWall ? root : null };
}

/**
 * The X at which a condition binds at β. It does not depend on β where the two parts are proportional (a condition with
 * a wall), and tends to the same ratio of the slopes as β goes to infinity.
 */
export function bindingEtaLambda({ free, factor, wall }: LevelCondition, beta: DoubleDouble): DoubleDouble {
  const isConstant = wall !== null || !Number.isFinite(beta.hi);
  return negate(isConstant ? divide(free.slope, factor.slope) : divide(valueAt(free, beta), valueAt(factor, beta)));
}
