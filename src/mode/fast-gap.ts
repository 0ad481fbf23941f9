/** The gap 1 − ρ in plain doubles for Δ, D, 1 − D and p(sign T), where it is not lost by cancellation. For maps. */
export function fastGap(discriminant: number, determinant: number, complement: number, atSign: number): number {
  if (discriminant < 0) return complement / (1 + Math.sqrt(determinant));
  const width = Math.sqrt(discriminant);
  const sum = complement + atSign;
  return sum >= 0 && sum + width > 0 ? (2 * atSign) / (sum + width) : (sum - width) / 2;
}
