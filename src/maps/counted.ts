/** The value of one iteration in a layer that counts them: 2⁻²⁰, so that a million stay below 1 and none is rounded. */
const UNIT: number = 2 ** -20;

/** A category and a count below 2²⁰ as one value. */
export function countedValue(index: number, count: number): number {
  return index + count * UNIT;
}

/** The index of the category of a value, which is whole in layers that count nothing; NaN if it is undefined. */
export function categoryIn(value: number): number {
  return Math.floor(value);
}

/** The count in a value, exact. */
export function countIn(value: number): number {
  return (value - Math.floor(value)) / UNIT;
}
