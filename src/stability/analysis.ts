import type { MethodParameters } from '../methods/method.ts';
import type { Mode, Stability } from '../mode/mode.ts';
import type { Spectrum } from '../spectrum/spectrum.ts';

/** A method with given parameters on a whole spectrum. */
export interface Analysis {
  readonly method: string;
  readonly parameters: MethodParameters;
  readonly spectrum: Spectrum;
  /** Worst spectral radius over the spectrum: the factor the error shrinks by per iteration, in the limit. */
  readonly rate: number;
  /** 1 − rate. */
  readonly rateGap: number;
  /** −ln rate. */
  readonly rateDecay: number;
  /** Worst spectral radius over the eigenvalues above the flat threshold; equals `rate` unless there are negative ones. */
  readonly rateOnPositive: number;
  /** The mode with the largest spectral radius (smallest gap). */
  readonly worst: Mode;
  /** One mode for each eigenvalue that is not flat (for an interval: its two ends), in ascending order of λ. */
  readonly modes: readonly Mode[];
  /** The worst stability over the modes. */
  readonly stability: Stability;
  /** How many flat directions were left out. */
  readonly flat: number;
}
