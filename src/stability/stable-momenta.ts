import { numberText } from '../methods/conventions/number-text.ts';
import type { CharacteristicPolynomial } from '../mode/characteristic-polynomial.ts';
import type { Boundary } from '../mode/mode.ts';
import { add, divide, negate, scale, type DoubleDouble } from '../numeric/double-double.ts';
import { isLess } from './level-column.ts';
import type { MomentumForSharpness, MomentumLimit } from './sharpness.ts';

/** The momenta at which polynomials are taken: no method and no convention has a rule of its own there. */
const [FIRST, MIDDLE, LAST] = [0.25, 0.5, 0.75];
/** How large rounding may make what would be 0 without it, relative to the terms of which it is a sum. */
const ROUNDING: number = 64 * Number.EPSILON;

/** A condition that is affine in the momentum m: value + m · slope > 0, or ≥ 0 where it is not strict. */
interface Condition {
  readonly boundary: Boundary;
  readonly value: DoubleDouble;
  readonly slope: DoubleDouble;
  readonly isStrict: boolean;
}

/** The polynomials of one momentum on a flat direction and on the sharpness. */
export type MomentumProbe = (
  momentum: number,
) => readonly [flat: CharacteristicPolynomial, steep: CharacteristicPolynomial];

/**
 * The momenta for which every curvature above 0 and up to the sharpness is stable; null where the conditions are not affine in
 * the momentum. As they are affine in the curvature, its two ends decide, the flat one in the limit.
 */
export function stableMomenta(sharpness: number, probe: MomentumProbe): MomentumForSharpness | null {
  const conditions = conditionsOf(probe);
  if (conditions === null) return null;
  let lower: MomentumLimit = { momentum: -Infinity, boundary: null };
  let upper: MomentumLimit = { momentum: Infinity, boundary: null };
  let greatest: DoubleDouble = { hi: -Infinity, lo: 0 };
  let least: DoubleDouble = { hi: Infinity, lo: 0 };
  for (const { boundary, value, slope, isStrict } of conditions) {
    if (slope.hi === 0) {
      if (value.hi > 0 || (value.hi === 0 && !isStrict)) continue;
      return { sharpness, momenta: null, reason: `${boundary} at every momentum` };
    }
    const limit = negate(divide(value, slope));
    const end = { momentum: limit.hi + 0, boundary };
    if (slope.hi > 0 && (greatest.hi < limit.hi || isLess(greatest, limit))) [greatest, lower] = [limit, end];
    if (slope.hi < 0 && (limit.hi < least.hi || isLess(limit, least))) [least, upper] = [limit, end];
  }
  // Ends that agree as doubles have none between them, and which is the larger one may be rounding.
  return greatest.hi < least.hi
    ? { sharpness, momenta: { lower, upper }, reason: null }
    : { sharpness, momenta: null, reason: `the momentum must be ${above(lower)} and ${below(upper)}` };
}

/** A lower end in words. */
export function above({ momentum, boundary }: MomentumLimit): string {
  return boundary === null ? `at least ${numberText(momentum)}` : `above ${numberText(momentum)} (${boundary})`;
}

/** An upper end in words. */
export function below({ momentum, boundary }: MomentumLimit): string {
  return boundary === null ? `at most ${numberText(momentum)}` : `below ${numberText(momentum)} (${boundary})`;
}

/** p(−1), 1 − D and p(1) at both curvatures as functions of the momentum; null where one of them is not affine. */
function conditionsOf(probe: MomentumProbe): readonly Condition[] | null {
  const [first, middle, last] = [probe(FIRST), probe(MIDDLE), probe(LAST)];
  const conditions: Condition[] = [];
  for (const [boundary, field] of [
    ['flip', 'atMinusOne'],
    ['neimark-sacker', 'oneMinusDeterminant'],
    ['fold', 'atOne'],
  ] as const) {
    for (const [i, isStrict] of [
      [1, true],
      [0, false],
    ] as const) {
      const [a, b, c] = [first[i][field], middle[i][field], last[i][field]];
      // p(1) = ηλ has no terms to be lost among; p(−1) and 1 − D are sums with 1.
      const size = Math.abs(a.hi) + Math.abs(c.hi) + (field === 'atOne' ? 0 : 1);
      const cleared = (number: DoubleDouble): DoubleDouble =>
        Math.abs(number.hi) > ROUNDING * size ? number : { hi: 0, lo: 0 };
      if (cleared(add(add(a, c), scale(b, -2))).hi !== 0) return null;
      const slope = cleared(scale(add(c, negate(a)), 1 / (LAST - FIRST)));
      const value = add(a, scale(slope, -FIRST));
      conditions.push({ boundary, value: slope.hi === 0 ? cleared(value) : value, slope, isStrict });
    }
  }
  return conditions;
}
