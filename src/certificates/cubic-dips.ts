/** The s in [0, 2] at which the cubic Σ c[j] sʲ may be least: both ends, and its local minimum where that is between them. */
export function cubicDips([, linear, quadratic, cubic]: readonly [number, number, number, number]): readonly number[] {
  const square = quadratic * quadratic - 3 * linear * cubic;
  if (!(square >= 0)) return [0, 2];
  // The derivative's root at which it rises, in the form in which nothing cancels.
  const root = Math.sqrt(square);
  const dip = quadratic > 0 ? -linear / (quadratic + root) : (root - quadratic) / (3 * cubic);
  return dip > 0 && dip < 2 ? [0, dip, 2] : [0, 2];
}
