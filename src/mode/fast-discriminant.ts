/**
 * Δ = T² − 4D in plain doubles for |T|, D, 1 − D and p(sign T), from whichever of T² − 4D and (2 − |T|)² − 4p(sign T) is the
 * smaller difference. For maps.
 */
export function fastDiscriminant(size: number, determinant: number, complement: number, atSign: number): number {
  if (size <= 1) return size * size - 4 * determinant;
  const sum = complement + atSign;
  return sum * sum - 4 * atSign;
}
