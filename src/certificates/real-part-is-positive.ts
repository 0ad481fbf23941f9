import { bounded, type Bounded } from '../numeric/bounded.ts';
import { dyadic, type Dyadic } from '../numeric/dyadic.ts';
import { unprovedPlace } from '../numeric/unproved-place.ts';

/** An exact number becomes a double-double with this relative error at most. */
const ROUNDING = 2 ** -100;
/** Below this, underflow could do harm: what is smaller is some number of that size. */
const SMALLEST = 2 ** -900;

/**
 * Whether the real part of p(z) times the conjugate of q(z) is proved positive on the unit circle. It is $\sum_d A_d \cos d\omega$ with
 * $A_d = \sum_{|j - k| = d} p_j q_k$, a polynomial in $s = \tfrac12(1 - \cos\omega)$ by $\cos d\omega = T_d(1 - 2s)$: its coefficients are
 * computed exactly, and its positivity on [0, 1] is proved, not sampled.
 *
 * @param p - Its coefficients.
 * @param q - As many.
 */
export function realPartIsPositive(p: readonly Dyadic[], q: readonly Dyadic[]): boolean {
  const total: Dyadic[] = p.map(() => ZERO);
  let [before, chebyshev]: readonly [readonly number[], readonly number[]] = [[1, -2], [1]];
  p.forEach((_, d) => {
    const amount = p.reduce((sum, c, j) => {
      const partners = d === 0 ? [j] : [j - d, j + d];
      return partners.reduce((inner, k) => dyadic.add(inner, dyadic.multiply(c, q[k] ?? ZERO)), sum);
    }, ZERO);
    chebyshev.forEach((c, i) => {
      total[i] = dyadic.add(total[i]!, dyadic.scale(amount, c));
    });
    [before, chebyshev] = [chebyshev, next(chebyshev, before)];
  });
  return unprovedPlace(total.map(rounded)) === null;
}

const ZERO: Dyadic = dyadic.of(0);

/** T_{d + 1} = 2 (1 − 2s) T_d − T_{d − 1} by its coefficients in s, from T₋₁ = T₁ on. */
function next(current: readonly number[], before: readonly number[]): readonly number[] {
  return [...current, 0].map((c, i) => 2 * c - 4 * (current[i - 1] ?? 0) - (before[i] ?? 0));
}

function rounded(value: Dyadic): Bounded {
  const { hi, lo } = dyadic.round(value);
  if (Math.abs(hi) < SMALLEST) return { hi: 0, lo: 0, radius: hi === 0 ? 0 : SMALLEST };
  return { hi, lo, radius: bounded.of(hi).radius + Math.abs(hi) * ROUNDING };
}
