/** An eigenvalue at one end of a spectrum, as far as products with the matrix can tell. */
export interface ExtremeEigenvalue {
  /** The Rayleigh quotient θ of the vector that was found: never outside the spectrum but for rounding. */
  readonly value: number;
  /** The length of $Hy - \theta y$, |y| = 1: some eigenvalue lies within this distance of θ. */
  readonly residual: number;
  /** The end that the spectrum does not pass, except with `failureProbability`; infinite after too few steps to say. */
  readonly bound: number;
  /** Whether the residual is within the tolerance. */
  readonly converged: boolean;
}

/** Both ends of a spectrum. */
export interface ExtremeEigenvalues {
  /** Size of the matrix. */
  readonly dimension: number;
  /** The lower end, the hard one: `value` over-estimates it. */
  readonly smallest: ExtremeEigenvalue;
  /** The upper end: `value` under-estimates it. */
  readonly largest: ExtremeEigenvalue;
  /** Dimension of the Krylov space that was searched. */
  readonly steps: number;
  /** Products with the matrix that it took. */
  readonly products: number;
  /** The seed of the start vector. */
  readonly seed: number;
  /** The share of start vectors for which one of the two `bound`s is wrong. */
  readonly failureProbability: number;
}
