/** Δ = T² − 4D in doubles for |T|, D, 1 − D and p(sign T), from whichever of T² − 4D and (2 − |T|)² − 4p(sign T) is the smaller difference. */
export function fastDiscriminant(size: number, determinant: number, complement: number, atSign: number): number {
  if (size <= 1) return size * size - 4 * determinant;
  const sum = complement + atSign;
  return sum * sum - 4 * atSign;
}

/** −ln ρ of a stable pair in doubles. */
export function fastDecay(
  discriminant: number,
  size: number,
  determinant: number,
  complement: number,
  atSign: number,
): number {
  if (discriminant < 0) return 0.5 * minusLog(determinant, complement);
  const width = Math.sqrt(discriminant);
  return minusLog((size + width) / 2, (2 * atSign) / (complement + atSign + width));
}

/** −ln of a positive number that is given with its distance from 1. */
function minusLog(value: number, distance: number): number {
  return value < 0.5 ? -Math.log(value) : -Math.log1p(-distance);
}
