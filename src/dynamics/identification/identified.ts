import type { ModeOfPolynomial, Regime } from '../../mode/mode.ts';
import type { Observed } from './mode-columns.ts';
import type { Estimate } from './estimate.ts';

/**
 * Where the errors of a record come from: `'observation'`, the run is exact and each number is observed with an independent error;
 * `'gradient'`, the numbers are exact and an independent error enters each step, as from gradients of mini-batches.
 */
export type ErrorSource = 'observation' | 'gradient';

/** One mode as a record shows it. */
export interface IdentifiedMode {
  /** ηλ, that is p(1); under weight decay η(λ + shift) of the family. */
  readonly etaLambda: Estimate;
  /** D, the product of the roots. */
  readonly determinant: Estimate;
  /** ρ, the factor an iteration. Its interval holds what T and D within their errors give, and need not be symmetric. */
  readonly spectralRadius: Estimate;
  /** The word for the mode; the critical one where errors leave the sign of T² − 4D open. */
  readonly regime: Regime;
  /** Whether ρ < 1 or ρ > 1; open where the interval of ρ holds 1. */
  readonly stability: 'stable' | 'unstable' | 'open';
  /** Everything that the polynomial says, at the most likely T and D. */
  readonly mode: ModeOfPolynomial;
  /** λ, where η was given. */
  readonly lambda: Estimate | null;
  /**
   * p(−1), of a loss: a mode with this ηλ and the same D has the opposite roots, and the same loss. Null for points.
   */
  readonly mirror: number | null;
}

/** How near the largest ηλ is to the end of stability. */
export interface EtaLambdaLimit {
  /** The smallest ηλ > 0 at which a mode with this β and γ is not stable. */
  readonly etaLambda: Estimate;
  /** What happens there: a root −1, or a pair of modulus 1. */
  readonly boundary: 'flip' | 'neimark-sacker';
  /** 1 − (largest ηλ)/limit: negative beyond. */
  readonly margin: Estimate;
}

/** What was set as β, and what the record says. */
export interface Belief {
  /** What was set. */
  readonly set: number;
  /** What the record says. */
  readonly estimate: Estimate;
  /** Whether the interval holds what was set. */
  readonly agrees: boolean;
}

/** What a record of a run says about the method that made it. */
export interface Identification {
  /** Name of the method that was assumed. */
  readonly method: string;
  /** What was observed. */
  readonly observed: Observed;
  /** Where errors were assumed to come from. */
  readonly errors: ErrorSource;
  /** How many iterates were used: those after the run stood still or one mode had outgrown all others are left out. */
  readonly used: number;
  /** Standard deviation of the errors, in units of the record. */
  readonly noise: number;
  /** Correlation of successive residuals: near 0 if the errors are what they were assumed to be. */
  readonly correlation: number;
  /** Whether that correlation is within what independent errors show (three standard errors), or is of rounding only. */
  readonly isPlausible: boolean;
  /** β of the family; null where one mode leaves β and γ open. */
  readonly beta: Estimate | null;
  /** γ of the family; null where one mode leaves β and γ open. */
  readonly gamma: Estimate | null;
  /** The method's own parameters that β and γ determine, by name. */
  readonly parameters: Readonly<Record<string, Estimate>>;
  /** The modes, ηλ ascending. */
  readonly modes: readonly IdentifiedMode[];
  /** The end of stability; null where β and γ are open or no ηλ > 0 is stable. */
  readonly limit: EtaLambdaLimit | null;
  /** What was set as β beside what the record says; null where it was not set, or the record does not say. */
  readonly belief: Belief | null;
}
