import type { DoubleDouble } from './double-double.ts';

/**
 * Numbers with sums and products, so that a formula can be written once and evaluated in two arithmetics:
 * quickly with an error bound, and exactly where the bound cannot decide.
 */
export interface Arithmetic<N> {
  /** The number that a double is. */
  readonly of: (value: number) => N;
  /** a + b. */
  readonly add: (a: N, b: N) => N;
  /** a · b. */
  readonly multiply: (a: N, b: N) => N;
  /** a · factor without error, for plus or minus a small power of two. */
  readonly scale: (a: N, factor: number) => N;
  /** Whether `round(a)` and `squareRoot(a)` are known to be right to 2⁻⁷⁰ relative, which makes the sign right too. */
  readonly isCertain: (a: N) => boolean;
  /** a as a double-double. */
  readonly round: (a: N) => DoubleDouble;
  /** √|a|. */
  readonly squareRoot: (a: N) => DoubleDouble;
}
