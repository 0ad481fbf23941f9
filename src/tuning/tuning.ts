import type { MethodParameters } from '../methods/method.ts';
import type { Spectrum } from '../spectrum/spectrum.ts';
import type { Analysis } from '../stability/analysis.ts';

/** What the caller wants held fixed while the rest is optimised. */
export interface TuningConstraints {
  /** Momentum is given. */
  readonly beta?: number;
  /** Learning rate is given. */
  readonly eta?: number;
  /** Learning rate must not exceed this. */
  readonly maxEta?: number;
}

/** Best constants of a method on quadratics with the given spectrum, and what the doubles returned attain. */
export interface Tuning {
  readonly method: string;
  readonly spectrum: Spectrum;
  readonly constraints: TuningConstraints;
  /** Doubles on the safe side of the optimum: η and 1 − β are rounded down, so that the iteration is stable. */
  readonly parameters: MethodParameters;
  /** ρ*, 1 − ρ* and −ln ρ* of the real-number optimum. */
  readonly rate: number;
  readonly rateGap: number;
  readonly rateDecay: number;
  /** The lower bound (√κ − 1)/(√κ + 1) that no first-order method beats on [μ, L], and its gap and decay. */
  readonly lowerBound: { readonly rate: number; readonly rateGap: number; readonly rateDecay: number };
  /** `analyze` of the doubles in `parameters`. */
  readonly attained: Analysis;
}
