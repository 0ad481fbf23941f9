/**
 * Prints a coordinate to a fixed number of decimals, without trailing zeros or a negative zero: equal input gives equal bytes.
 * A coordinate that is not finite is a defect of the picture, and throws.
 */
export function fixedDigits(value: number, decimals = 2): string {
  if (!Number.isFinite(value)) throw new Error(`fixedDigits: a coordinate must be finite, got ${value}`);
  const text = value.toFixed(decimals);
  const trimmed = text.includes('.') ? text.replace(/\.?0+$/, '') : text;
  return trimmed === '-0' ? '0' : trimmed;
}
