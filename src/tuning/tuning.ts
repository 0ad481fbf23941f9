import type { MethodParameters, ParameterValue } from '../methods/method.ts';
import type { Spectrum } from '../spectrum/spectrum.ts';
import type { Analysis } from '../stability/analysis.ts';
import type { Rate } from './lower-bound.ts';

/** What the caller wants held fixed while the rest is optimised. */
export interface TuningConstraints {
  /** Momentum β is given. */
  readonly beta?: number | undefined;
  /** $1 - \beta$ is given. */
  readonly oneMinusBeta?: number | undefined;
  /** Learning rate η is given. */
  readonly eta?: number | undefined;
  /** Learning rate must not exceed this. */
  readonly maxEta?: number | undefined;
  /** A parameter of the method's own is given: `weightDecay`, `nu`. */
  readonly [parameter: string]: ParameterValue | undefined;
}

/** The best of some set of parameters: `rate`, `rateGap` and `rateDecay` are those of the real-number optimum. */
export interface BestParameters extends Rate {
  /** The optimum as doubles on its safe side: what is not given, η or 1 − β, is rounded down. */
  readonly parameters: MethodParameters;
  /** Whether the optimum has a closed form; otherwise a bisection found it, to the same accuracy, or a search where `searched` says so. */
  readonly closedForm: boolean;
  /** How a parameter was searched for; absent where nothing was. */
  readonly searched?: ParameterSearch;
}

/** Which values of a parameter were tried, each with its best learning rate. */
export interface ParameterSearch {
  /** The parameter: `beta`. */
  readonly parameter: string;
  /** How many values. */
  readonly values: number;
  /**
   * The ratio between distances from 1 of neighbours in the first cover. Between those next to the best one it was then searched to
   * the last digits; a better one elsewhere may have been missed.
   */
  readonly stride: number;
}

/** Constants of a method for the quadratics over a spectrum, and what the doubles returned attain. */
export interface Tuning<P extends MethodParameters = MethodParameters> extends BestParameters {
  /** The optimum as doubles on its safe side: what is not given, η or 1 − β, is rounded down. As the method takes them. */
  readonly parameters: P;
  /** The method's name. */
  readonly method: string;
  /** The spectrum tuned for. */
  readonly spectrum: Spectrum;
  /** What was held fixed. */
  readonly constraints: TuningConstraints;
  /** The rate $(\sqrt\kappa - 1)/(\sqrt\kappa + 1)$ that no first-order method beats on [μ, L]. */
  readonly lowerBound: Rate;
  /** `analyze` of the doubles in `parameters`. */
  readonly attained: Analysis;
}
