import type { MethodParameters } from '../methods/method.ts';
import type { Spectrum } from '../spectrum/spectrum.ts';
import type { HigherOrderAnalysis } from '../stability/analysis.ts';
import type { Rate } from './lower-bound.ts';

/** Which learning rates were tried. */
export interface EtaSearch {
  /** How many. */
  readonly etas: number;
  /** How far apart, relative, those next to the best one were at the end. A better one elsewhere may have been missed. */
  readonly resolution: number;
}

/** The best learning rate of a method of higher order that a search finds, its other parameters given. */
export interface HigherOrderTuning<P extends MethodParameters = MethodParameters> extends Rate {
  /** The parameters given, with the learning rate found. */
  readonly parameters: P;
  /** No closed form is known. */
  readonly closedForm: false;
  /** The method's name. */
  readonly method: string;
  /** The spectrum tuned for. */
  readonly spectrum: Spectrum;
  /** The rate that no first-order method beats on [μ, L]. */
  readonly lowerBound: Rate;
  /** `analyze` of the parameters. */
  readonly attained: HigherOrderAnalysis;
  /** What was searched. */
  readonly searched: EtaSearch;
}
