import { add, multiply, negate, scale, type DoubleDouble } from '../numeric/double-double.ts';
import { cubicDips } from './cubic-dips.ts';
import type { VersineTerms } from './versine-terms.ts';

/** The coefficients of 1, s, s², s³. */
type Cubic = readonly [DoubleDouble, DoubleDouble, DoubleDouble, DoubleDouble];

/** Each pass halves the interval of shares at least; so many reach the spacing of doubles. */
const PASSES = 60;
/** A value of a cubic in doubles has the right sign if it is more than this part of the sum of its terms. */
const CERTAIN = 1e-14;

const ZERO: DoubleDouble = { hi: 0, lo: 0 };

/**
 * A share t in [0, most] with which the multiplier 1 − tρ²/z makes Re[M W] positive on the whole circle: 0 where that will do; null
 * where there is none. Wherever a share fails, all shares on one side of a crossing do.
 */
export function findShare(terms: VersineTerms, most: 0 | 1): number | null {
  const plain: Cubic = [...terms.real, ZERO];
  const tapped = tappedCubic(terms);
  let least = 0;
  let largest: number = most;
  let share = 0;
  for (let pass = 0; pass < PASSES; pass += 1) {
    const mixed = mix(plain, tapped, share);
    let isPositive = true;
    for (const s of cubicDips([mixed[0].hi, mixed[1].hi, mixed[2].hi, mixed[3].hi])) {
      if (valueAt(mixed, s) > 0) continue;
      isPositive = false;
      const [without, withTap] = [valueAt(plain, s), valueAt(tapped, s)];
      if (!(Math.max(without, withTap) > 0)) return null;
      const crossing = without / (without - withTap);
      if (withTap > without) least = Math.max(least, crossing);
      else largest = Math.min(largest, crossing);
    }
    if (isPositive) return share;
    if (!(least <= largest)) return null;
    // Between neighbouring doubles there is no middle: the larger of them is left, whose crossing may have been rounded to it.
    const next = (least + largest) / 2 === share ? largest : (least + largest) / 2;
    if (next === share) return null;
    share = next;
  }
  return null;
}

/** Re[(1 − ρ²/z) W] = Re W (δ + ρ s) − ρ² s(2 − s) Im W/(ρ sin ω), δ = 1 − ρ, as a cubic in s. */
function tappedCubic({ gap, rho, real: [r0, r1, r2], slope: [k0, k1] }: VersineTerms): Cubic {
  const delta = { hi: gap, lo: 0 };
  const square = multiply(rho, rho);
  const [steady, rising] = [multiply(square, k0), multiply(square, k1)];
  return [
    multiply(delta, r0),
    add(add(multiply(delta, r1), multiply(rho, r0)), scale(steady, -2)),
    add(add(multiply(delta, r2), multiply(rho, r1)), add(steady, scale(rising, -2))),
    add(multiply(rho, r2), rising),
  ];
}

/** (1 − t) a + t b. */
function mix(a: Cubic, b: Cubic, t: number): Cubic {
  const share = { hi: t, lo: 0 };
  const at = (j: 0 | 1 | 2 | 3): DoubleDouble => add(a[j], multiply(share, add(b[j], negate(a[j]))));
  return [at(0), at(1), at(2), at(3)];
}

/** The value at s ≥ 0, of the right sign. */
function valueAt([c0, c1, c2, c3]: Cubic, s: number): number {
  const value = c0.hi + s * (c1.hi + s * (c2.hi + s * c3.hi));
  const size = Math.abs(c0.hi) + s * (Math.abs(c1.hi) + s * (Math.abs(c2.hi) + s * Math.abs(c3.hi)));
  if (Math.abs(value) > CERTAIN * size) return value;
  const at = { hi: s, lo: 0 };
  return [c2, c1, c0].reduce((sum, coefficient) => add(multiply(sum, at), coefficient), c3).hi;
}
