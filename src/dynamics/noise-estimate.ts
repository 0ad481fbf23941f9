/** A mean over a simulated run with what is known of its error. */
export interface MonteCarloEstimate {
  /** The mean. */
  readonly mean: number;
  /** Its standard error, from the scatter of the means of batches far longer than the memory of the process. */
  readonly standardError: number;
  /** The 95 % confidence interval, with Student's quantile for as many batches. */
  readonly interval: readonly [lower: number, upper: number];
}

/** Variance and lag-1 correlation of one quantity. */
export interface MomentEstimate {
  /** The variance. */
  readonly variance: MonteCarloEstimate;
  /** The correlation of successive values. */
  readonly correlation: MonteCarloEstimate;
}

/** What a noisy run shows of the moments of `noiseResponse`. */
export interface NoiseEstimate {
  /** What the method stores: `iterate`, or `lookAhead` for a method that takes its gradients where it stores its iterates. */
  readonly stored: MomentEstimate;
  /** The family’s θ. */
  readonly iterate: MomentEstimate;
  /** The points at which gradients are taken. */
  readonly lookAhead: MomentEstimate;
  /** The steps. */
  readonly step: MomentEstimate;
  /** The velocity v of $v \leftarrow \beta v + g$. */
  readonly velocity: MomentEstimate;
  /** The seed. */
  readonly seed: number;
  /** How many steps were counted. */
  readonly samples: number;
  /** Into how many batches they were parted. */
  readonly batches: number;
  /** $1/(-\ln\rho)$: the steps in which a correlation falls by the factor e. */
  readonly correlationTime: number;
  /** The number of independent samples that would give the variance of θ as well: below `samples`, as successive ones are alike. */
  readonly effectiveSamples: number;
}
