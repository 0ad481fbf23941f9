/**
 * Whether all roots of $c_0 w^n + \dots + c_n$ with $c_0 > 0$ have a negative real part: Routh’s test, exact in integers.
 *
 * @param coefficients - Leading one first.
 */
export function isHurwitz(coefficients: readonly bigint[]): boolean {
  let above = coefficients.filter((_, i) => i % 2 === 0);
  let below = coefficients.filter((_, i) => i % 2 === 1);
  while (below.length > 0) {
    const [a, b] = [above[0]!, below[0]!];
    if (a <= 0n || b <= 0n) return false;
    const [upper, lower] = [above, below];
    const next = upper.slice(1).map((c, i) => b * c - a * (lower[i + 1] ?? 0n));
    [above, below] = [below, next];
  }
  return above[0]! > 0n;
}
