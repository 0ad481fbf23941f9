/** A number in a sentence: with all its digits but those that are rounding. */
export function numberText(value: number): string {
  return String(Number(value.toPrecision(12)));
}
