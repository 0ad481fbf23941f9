import { add, divide, multiply, negate, type DoubleDouble } from './double-double.ts';

/** (π/2)^n/n! is below 2⁻¹⁰⁷ from here on, … */
const SERIES_TERMS = 36;
/** … and for smaller angles a term that is this much less than the sine ends the series before. */
const NEGLIGIBLE: number = 2 ** -110;

/**
 * The angle of the point (x, y) of the first quadrant (x ≥ 0, y ≥ 0, not both 0), with relative error below 2⁻⁹⁶.
 * A double's angle a, corrected by the tangent of what is left: (y cos a − x sin a)/(x cos a + y sin a).
 */
export function arcTangent(y: DoubleDouble, x: DoubleDouble): DoubleDouble {
  const angle = { hi: Math.atan2(y.hi, x.hi), lo: 0 };
  const { cosine, sine } = cosineAndSine(angle);
  const across = add(multiply(y, cosine), negate(multiply(x, sine)));
  const along = add(multiply(x, cosine), multiply(y, sine));
  return add(angle, divide(across, along));
}

/** cos a and sin a by their Taylor series, for 0 ≤ a ≤ π/2: absolute error of the cosine, relative error of the sine ≲ 2⁻¹⁰⁰. */
function cosineAndSine(angle: DoubleDouble): { cosine: DoubleDouble; sine: DoubleDouble } {
  let term: DoubleDouble = { hi: 1, lo: 0 };
  const sums: [DoubleDouble, DoubleDouble] = [term, { hi: 0, lo: 0 }];
  for (let n = 1; n < SERIES_TERMS; n++) {
    term = divide(multiply(term, angle), { hi: n, lo: 0 });
    if (n % 2 === 0) term = negate(term); // (ia)² = −a²; the odd term after it inherits the sign
    if (Math.abs(term.hi) < NEGLIGIBLE * angle.hi) break;
    sums[n % 2 === 0 ? 0 : 1] = add(sums[n % 2 === 0 ? 0 : 1], term);
  }
  return { cosine: sums[0], sine: sums[1] };
}
