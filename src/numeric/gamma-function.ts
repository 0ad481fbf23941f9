/** B₂ₖ/(2k(2k − 1)) for k = 1, 2, …: the coefficients of Stirling's series. */
const STIRLING: readonly number[] = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360];
/** From here on the first coefficient left out, 1/156, over z¹³ is below a rounding. */
const LARGE = 15;

/** Γ(z) for 0 < z ≤ 20, to 2e-14 of its value: Stirling's series at z + n, and the product z(z + 1)…(z + n − 1). Source: `olver2010`. */
export function gammaFunction(z: number): number {
  let product = 1;
  let shifted = z;
  for (; shifted < LARGE; shifted++) product *= shifted;
  const series = STIRLING.reduceRight((sum, coefficient) => coefficient + sum / shifted ** 2, 0) / shifted;
  const logarithm = (shifted - 0.5) * Math.log(shifted) - shifted + Math.log(2 * Math.PI) / 2;
  return Math.exp(logarithm + series) / product;
}
