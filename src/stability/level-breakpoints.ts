import type { CurvatureInterval } from '../methods/method.ts';
import { add, divide, multiply, negate, scale, squareRoot, type DoubleDouble } from '../numeric/double-double.ts';
import type { LevelCondition } from './level-conditions.ts';
import { rootOf } from './linear-in-beta.ts';

/** Values of β closer than this, relative to their size and to r², are one: breakpoints are known to some 2⁻¹⁰⁰. */
const RESOLUTION = 2 ** -90;

/** Whether two breakpoints of the level `rate` are one up to the accuracy to which they are known. */
export function isSameBeta(a: DoubleDouble, b: DoubleDouble, rate: number): boolean {
  const size = Math.max(Math.abs(a.hi), Math.abs(b.hi), Math.min(rate * rate, 1));
  return Math.abs(add(a, negate(b)).hi) <= RESOLUTION * size;
}

/**
 * Every β at which a column can change its ends, close or open, in ascending order: the roots of the linear parts, and
 * the crossings of any two conditions that bind at the same curvature or at opposite ends.
 */
export function levelBreakpoints(
  conditions: readonly LevelCondition[],
  ends: CurvatureInterval,
  rate: number,
): readonly DoubleDouble[] {
  const candidates: (DoubleDouble | null)[] = [];
  for (const lower of conditions) {
    candidates.push(rootOf(lower.free), rootOf(lower.factor));
    for (const upper of conditions) {
      if (lower === upper) continue;
      candidates.push(...crossings(lower, upper, { mu: ends.L, L: ends.L }), ...crossings(lower, upper, ends));
    }
  }
  const sorted = candidates.filter((beta) => beta !== null).sort((a, b) => a.hi - b.hi || a.lo - b.lo);
  const distinct: DoubleDouble[] = [];
  for (const beta of sorted) {
    const last = distinct.at(-1);
    if (last === undefined || !isSameBeta(last, beta, rate)) distinct.push(beta);
  }
  return distinct;
}

/**
 * The β at which the learning rate where `lower` binds on μ is the one where `upper` binds on L:
 * μ · upper.free · lower.factor = L · lower.free · upper.factor. The β² terms differ by the factor L − μ alone.
 */
function crossings(
  lower: LevelCondition,
  upper: LevelCondition,
  { mu, L }: CurvatureInterval,
): readonly (DoubleDouble | null)[] {
  const atMu = (a: DoubleDouble, b: DoubleDouble): DoubleDouble => multiply({ hi: mu, lo: 0 }, multiply(a, b));
  const atL = (a: DoubleDouble, b: DoubleDouble): DoubleDouble => multiply({ hi: -L, lo: 0 }, multiply(a, b));
  const width = add({ hi: mu, lo: 0 }, { hi: -L, lo: 0 });
  return quadraticRoots(
    multiply(width, multiply(upper.free.slope, lower.factor.slope)),
    add(
      add(atMu(upper.free.constant, lower.factor.slope), atMu(upper.free.slope, lower.factor.constant)),
      add(atL(lower.free.constant, upper.factor.slope), atL(lower.free.slope, upper.factor.constant)),
    ),
    add(atMu(upper.free.constant, lower.factor.constant), atL(lower.free.constant, upper.factor.constant)),
  );
}

/** The real roots of a z² + b z + c without cancellation; none where it is constant. */
function quadraticRoots(a: DoubleDouble, b: DoubleDouble, c: DoubleDouble): readonly (DoubleDouble | null)[] {
  if (a.hi === 0) return [rootOf({ constant: c, slope: b })];
  const discriminant = add(multiply(b, b), scale(multiply(a, c), -4));
  if (discriminant.hi < 0) return [];
  const root = squareRoot(discriminant);
  const larger = scale(add(b, b.hi < 0 ? negate(root) : root), -0.5);
  if (larger.hi === 0) return [larger];
  return [divide(larger, a), divide(c, larger)];
}
