/** Coefficients of a product of polynomials, in the order in which those of its factors stand. */
export function productOfPolynomials(factors: readonly (readonly number[])[]): readonly bigint[] {
  return factors.reduce<readonly bigint[]>(
    (all, factor) => {
      const out: bigint[] = Array.from({ length: all.length + factor.length - 1 }, () => 0n);
      all.forEach((a, i) => {
        factor.forEach((b, j) => (out[i + j]! += a * BigInt(b)));
      });
      return out;
    },
    [1n],
  );
}
