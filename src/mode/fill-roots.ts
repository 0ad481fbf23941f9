import { describe } from '../numeric/check.ts';
import { inputRangeError, inputTypeError } from '../numeric/input-error.ts';

/**
 * Fills an array with the roots of many characteristic polynomials $z^2 - Tz + D$, in plain double precision and without
 * allocation: the kernel for maps of millions of cells. For single modes at full accuracy use `analyzeMode`.
 *
 * Pair i goes to `out[4i … 4i + 3]` as (re₁, im₁, re₂, im₂), in the order of all roots here: larger modulus first (where
 * two moduli agree to an ulp either may come first), of conjugates the one with positive imaginary part, of ±r the
 * positive one; never −0.
 *
 * @remarks With $u = 2^{-53}$, both roots are within $4u$ relative of the exact roots for some trace $T(1+\delta)$,
 * $|\delta| \le u$. So the error is at most $u\,|z_1|\,(4 + |T|/|z_1 - z_2|)$: full accuracy away from a double root, half
 * of the digits (about $10^{-8}$) next to one, where a real pair may also come out as a complex one and vice versa. A gap
 * 1 − ρ computed from these roots has lost what ρ near 1 hides. Cost: one square root and one division a pair.
 *
 * @param trace - The n traces T, $|T| < 10^{150}$; pairs with $T^2$ and $D$ below $10^{-290}$ lose digits to underflow.
 * @param determinant - The n determinants D, $|D| < 10^{300}$. A NaN in T or D gives a NaN in that pair only.
 * @param out - Receives the roots: length 4n.
 * @throws RangeError if the lengths are not n, n and 4n; TypeError if `out` is not a Float64Array.
 * @example
 * ```ts
 * import { fillRoots } from 'heavyball';
 * const out = new Float64Array(8);
 * fillRoots([1, 1.5], [0.25, 0.5], out); // a double root, two real roots
 * out; // => Float64Array(8) [ 0.5, 0, 0.5, 0, 1, 0, 0.5, 0 ]
 * ```
 */
export function fillRoots(trace: ArrayLike<number>, determinant: ArrayLike<number>, out: Float64Array): void {
  const count = trace.length;
  if (determinant.length !== count) {
    throw inputRangeError(`fillRoots: determinant must have length ${count} as trace has, got ${determinant.length}`);
  }
  if (!(out instanceof Float64Array))
    throw inputTypeError(`fillRoots: out must be a Float64Array, got ${describe(out)}`);
  if (out.length !== 4 * count)
    throw inputRangeError(`fillRoots: out must have length ${4 * count}, got ${out.length}`);

  // The factors `real` and `complex` are 0 or 1 and stand in for a branch that random data would make unpredictable.
  for (let pair = 0, at = 0; pair < count; pair++, at += 4) {
    const half = 0.5 * trace[pair]!;
    const product = determinant[pair]!;
    const square = half * half - product;
    const root = Math.sqrt(Math.abs(square));
    const real = Number(square > 0);
    const complex = 1 - real;
    const sign = 2 * Number(half >= 0) - 1;
    const dominant = half + sign * real * root; // half and root have one sign: nothing cancels
    out[at] = dominant;
    out[at + 1] = complex * root;
    out[at + 2] = 0 + real * (product / (real * dominant + complex)) + complex * half;
    out[at + 3] = 0 - complex * root;
  }
}
