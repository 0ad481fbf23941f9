/** Significant digits of a length that the ends beside it keep. */
const DIGITS = 3;

/** A value rounded so that it moves by no more than some 1/200 of a length. */
export function roundBeside(value: number, length: number): number {
  const digits = Math.floor(Math.log10(Math.abs(value))) - Math.floor(Math.log10(length)) + DIGITS;
  // A number has no more than 17 digits; one far below the length keeps its first.
  return Number(value.toPrecision(Math.min(Math.max(digits, 1), 17)));
}
