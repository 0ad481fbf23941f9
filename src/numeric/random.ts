/** A seeded source of random numbers. */
export interface Random {
  /** The seed it was made from. */
  readonly seed: number;
  /** Uniform in [least, most). */
  uniform(least: number, most: number): number;
  /** Uniform in the logarithm on [least, most], 0 < least ≤ most. */
  logUniform(least: number, most: number): number;
  /** A whole number in [least, most]. */
  integer(least: number, most: number): number;
  /** Standard normal. */
  normal(): number;
}
