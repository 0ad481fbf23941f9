/** Θ of the cycle inequality of heavy ball as it is published: C = cos ω, a = ηL, q = μ/L. */
export function cycleInequality(C: number, beta: number, a: number, q: number): number {
  return q * a * a - 2 * (beta - C + q * (1 - beta * C)) * a + 2 * (1 - C) * (1 + beta * beta - 2 * beta * C);
}
