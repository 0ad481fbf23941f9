import { goldenMinimum } from '../numeric/golden-minimum.ts';

/** The interval shrinks to 2e-6 of itself, and the error of the least value by its square. */
const ROUNDS = 27;

/** The least value between two points of a function that falls and then rises, by golden sections; ends included. */
export function leastBetween(value: (at: number) => number, from: number, to: number): number {
  return value(goldenMinimum(value, from, to, ROUNDS));
}
