import type { MethodParameters } from '../methods/method.ts';
import type { HigherOrderMode } from '../mode/higher-order-mode.ts';
import type { Mode, Stability } from '../mode/mode.ts';
import type { Spectrum } from '../spectrum/spectrum.ts';
import type { WorstCurvatureSearch } from './worst-curvature.ts';

/** A method with given parameters on a whole spectrum. */
export interface Analysis {
  /** The method's name. */
  readonly method: string;
  /** The parameters that were analysed. */
  readonly parameters: MethodParameters;
  /** The spectrum that was analysed. */
  readonly spectrum: Spectrum;
  /** Worst spectral radius over the spectrum: the factor the error shrinks by per iteration, in the limit. */
  readonly rate: number;
  /** 1 − rate. */
  readonly rateGap: number;
  /** −ln rate. */
  readonly rateDecay: number;
  /**
   * Worst spectral radius over the eigenvalues above the flat threshold; equals `rate` unless there are negative ones; NaN
   * when no eigenvalue is above the threshold.
   */
  readonly rateOnPositive: number;
  /** The mode with the smallest gap, that is the largest spectral radius; the smallest curvature's among equals. */
  readonly worst: Mode;
  /** One mode for each eigenvalue that is not flat (for an interval: its two ends), in ascending order of λ. */
  readonly modes: readonly Mode[];
  /** The worst stability over the modes. */
  readonly stability: Stability;
  /** How many flat directions were left out. */
  readonly flat: number;
}

/** A method of higher order with given parameters on a whole spectrum. */
export interface HigherOrderAnalysis extends Omit<Analysis, 'worst' | 'modes'> {
  /** The mode with the smallest gap, that is the largest spectral radius; the smallest curvature's among equals. */
  readonly worst: HigherOrderMode;
  /**
   * One mode for each eigenvalue that is not flat, in ascending order of λ; for an interval its two ends, and between them the
   * worst one where that is inside.
   */
  readonly modes: readonly HigherOrderMode[];
  /** For an interval: how the worst curvature was searched for. */
  readonly searched?: WorstCurvatureSearch;
}
