/** The next of these powers of two would not be a double when raised to the fourth. */
const LARGEST_EXPONENT = 255;

/** A power of two whose fourth power is within a factor 4 of `size` > 0 (for sizes up to 2¹⁰²²). */
export function scaleRoot(size: number): number {
  return 2 ** Math.min(Math.round(Math.log2(size) / 4), LARGEST_EXPONENT);
}
