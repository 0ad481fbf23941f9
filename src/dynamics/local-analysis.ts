import type { MethodParameters } from '../methods/method.ts';
import type { Spectrum } from '../spectrum/spectrum.ts';
import type { Analysis, HigherOrderAnalysis } from '../stability/analysis.ts';
import type { RateEstimate } from './estimate-rate.ts';
import type { StationaryPoint } from './find-stationary.ts';
import type { SaddleEscape } from './saddle-escape.ts';

/**
 * What a stationary point is, by its Hessian: `'saddle'` where there are curvatures of both signs; `'degenerate'` where flat
 * directions leave it open.
 */
export type StationaryKind = 'minimum' | 'saddle' | 'maximum' | 'degenerate';

/** A method at a stationary point of an objective. */
export interface LocalAnalysis {
  /** Name of the objective. */
  readonly objective: string;
  /** Name of the method. */
  readonly method: string;
  /** Its parameters. */
  readonly parameters: MethodParameters;
  /** The stationary point, how it was reached, and its Hessian. */
  readonly stationary: StationaryPoint;
  /** f there. */
  readonly value: number;
  /** Minimum, saddle, maximum, or not to be told. */
  readonly kind: StationaryKind;
  /** How many curvatures are negative. */
  readonly index: number;
  /** The eigenvalues of the Hessian; those within its error count as flat. */
  readonly spectrum: Spectrum;
  /** The modes of the method there, its predicted rate, stability; null where every direction is flat. */
  readonly analysis: Analysis | HigherOrderAnalysis | null;
  /** The rate that a run shows which starts near the point; null where it shows none (it arrives at once, or was not asked for). */
  readonly measured: RateEstimate | null;
  /**
   * How the method leaves the point along its most negative curvature, from 1e-8 to 1 beside it; null where none is negative, for a
   * method that remembers more than two points, or where a root is −1 or below.
   */
  readonly escape: SaddleEscape | null;
}
