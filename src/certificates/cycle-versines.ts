import { add, divide, multiply, negate, scale, squareRoot, type DoubleDouble } from '../numeric/double-double.ts';
import type { VersineTerms } from './versine-terms.ts';

/** The coefficients of 1, s and s². */
type Quadratic = readonly [DoubleDouble, DoubleDouble, DoubleDouble];

/**
 * The intervals of s = 1 − cos ω on which a regular polygon with the angle ω can be a cycle, from W on the unit circle: where both
 * Re[(1 − z^{∓1}) W]/s = Re W ∓ (2 − s) Im W/sin ω are at most 0. At s = 0 and s = 2 they are positive for a stable method.
 */
export function cycleVersines({
  real: [r0, r1, r2],
  slope: [k0, k1],
}: VersineTerms): readonly (readonly [number, number])[] {
  // (2 − s)(k₀ + k₁ s)
  const turn: Quadratic = [scale(k0, 2), add(scale(k1, 2), negate(k0)), negate(k1)];
  const sides = [1, -1].map((sign): Quadratic => [
    add(r0, scale(turn[0], sign)),
    add(r1, scale(turn[1], sign)),
    add(r2, scale(turn[2], sign)),
  ]);
  const ends = [0, ...sides.flatMap(rootsBelowTwo), 2].sort((a, b) => a - b);
  return ends.slice(1).flatMap((most, i) => {
    const least = ends[i]!;
    const middle = (least + most) / 2;
    return most > least && sides.every((side) => valueAt(side, middle) <= 0) ? [[least, most] as const] : [];
  });
}

function valueAt([c0, c1, c2]: Quadratic, s: number): number {
  const at = { hi: s, lo: 0 };
  return add(multiply(add(multiply(c2, at), c1), at), c0).hi;
}

/** The real roots in (0, 2), without cancellation. */
function rootsBelowTwo([c0, c1, c2]: Quadratic): readonly number[] {
  const discriminant = add(multiply(c1, c1), negate(scale(multiply(c0, c2), 4)));
  if (discriminant.hi < 0) return [];
  const root = squareRoot(discriminant);
  const twice = negate(add(c1, c1.hi < 0 ? negate(root) : root));
  return [divide(twice, scale(c2, 2)).hi, divide(scale(c0, 2), twice).hi].filter((s) => s > 0 && s < 2);
}
