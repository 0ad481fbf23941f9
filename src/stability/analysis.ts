import type { MethodParameters } from '../methods/method.ts';
import type { Mode, Stability } from '../mode/mode.ts';
import type { Spectrum } from '../spectrum/spectrum.ts';

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
