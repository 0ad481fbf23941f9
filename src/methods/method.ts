import type { CharacteristicPolynomial } from '../mode/characteristic-polynomial.ts';
import type { Vector } from '../numeric/vector.ts';

/** The curvature interval [μ, L] of a positive definite Hessian, 0 < μ ≤ L. */
export interface CurvatureInterval {
  /** Smallest curvature μ. */
  readonly mu: number;
  /** Largest curvature L. */
  readonly L: number;
}

/** Parameters of any method; each method says which of them it takes. */
export interface MethodParameters {
  /** Learning rate η > 0. */
  readonly eta: number;
  /** Momentum coefficient β, any finite number. */
  readonly beta?: number | undefined;
  /** 1 − β. Used instead of `beta` if both are given; then `beta` must be 1 − `oneMinusBeta` rounded. */
  readonly oneMinusBeta?: number | undefined;
  /** Look-ahead coefficient γ of the (β, γ, η) family. */
  readonly gamma?: number | undefined;
}

/** Momentum, given as β or as 1 − β (which keeps its digits when β is near 1). */
export type Momentum =
  | {
      /** β. */
      readonly beta: number;
      /** 1 − β, if it is known to more digits than β gives. */
      readonly oneMinusBeta?: number | undefined;
    }
  | {
      /** 1 − `oneMinusBeta` rounded, if it is given too. */
      readonly beta?: number | undefined;
      /** 1 − β. */
      readonly oneMinusBeta: number;
    };

/** A parameter is a number, but for switches (`nesterov`) and lists (`betas`). */
export type ParameterValue = number | boolean | readonly number[];

/** What a method declares of one parameter. */
export interface ParameterDescription {
  /** How the literature writes it. */
  readonly symbol: string;
  /** Where people use it: the number itself, or each number of a list; [0, 1] for a switch. */
  readonly usualRange: readonly [number, number];
  /** What it is, in a few words, for the help of the command line. Default: what β, γ and η are called. */
  readonly description?: string;
  /** What kind of value it takes. Default `'number'`. */
  readonly kind?: 'number' | 'list' | 'switch';
  /** The value where none is given. A parameter without one must be given. */
  readonly default?: ParameterValue;
}

/** θ₊ = θ + β(θ − θ₋) − η ∇f(θ + γ(θ − θ₋)): the coefficients of a second-order method. */
export interface Family {
  /** Momentum β. */
  readonly beta: number;
  /** Look-ahead γ: 0 for heavy ball, β for Nesterov. */
  readonly gamma: number;
  /** Learning rate η. */
  readonly eta: number;
  /** What weight decay adds to every curvature: the method does on λ what the family does on λ + shift. Default 0. */
  readonly shift?: number;
}

/** Two successive points, and what else an algorithm keeps from step to step. */
export interface StepState {
  /** θ_k. */
  readonly current: Vector;
  /** θ_{k−1}. */
  readonly previous: Vector;
  /** The algorithm's buffers. Absent before the first step, and always for a method that remembers two points only. */
  readonly memory?: readonly Vector[];
}

/**
 * The best constants of a method on every quadratic with curvature in [μ, L] as doubles: η and 1 − β are the real numbers
 * rounded down, to the side on which the iteration is stable; the rate is the real-number optimum's.
 */
export interface OptimalConstants {
  /** Learning rate η. */
  readonly eta: number;
  /** 1 − `oneMinusBeta` rounded; absent for a method without momentum. */
  readonly beta?: number;
  /** 1 − β; absent for a method without momentum. */
  readonly oneMinusBeta?: number;
  /** Look-ahead γ, where it is a parameter of its own. */
  readonly gamma?: number;
  /** The values of the method's other parameters, where it has any. */
  readonly others?: Readonly<Record<string, ParameterValue>>;
  /** The worst spectral radius ρ* over [μ, L]. */
  readonly rate: number;
  /** 1 − ρ*. */
  readonly rateGap: number;
  /** −ln ρ*; Infinity for ρ* = 0. */
  readonly rateDecay: number;
}

/**
 * How γ depends on β on the method's (β, η) plane: γ = constant + slope · β.
 * Heavy ball 0 + 0·β, Nesterov 0 + 1·β.
 */
export interface LookAheadLine {
  /** γ at β = 0. */
  readonly constant: number;
  /** dγ/dβ. */
  readonly slope: number;
}

/**
 * What is proved of a method's constants on every L-smooth, μ-strongly convex function, quadratic or not: each in a few words
 * that end with the source as a key of docs/references.md. Absent where nothing is known.
 */
export interface Guarantee {
  /** Of the constants of {@link Method.optimal}. */
  readonly optimal?: string;
  /** Of the constants of {@link Method.standard}. */
  readonly standard?: string;
}

/**
 * A momentum method, described twice and independently: `polynomial` (what theory says) and `step` (what the algorithm does).
 * Methods are written with method syntax so that a `Method<HeavyBallParameters>` is a `Method`.
 */
export interface Method<P extends MethodParameters = MethodParameters> {
  /** The spelling on the command line: `heavy-ball`. */
  readonly name: string;
  /** The name in a sentence: `heavy ball`. */
  readonly title: string;
  /** The parameters that the method takes, in the order in which they are printed. */
  readonly parameters: Readonly<Record<string, ParameterDescription>>;
  /**
   * Whether the parameters are the family's own β, γ and η (`'family'`), or others from which {@link Method.family} makes them
   * (`'own'`): then what is known of the family in closed form is known of its image only.
   */
  readonly coordinates: 'family' | 'own';
  /** How β decides γ where the parameters are the family's β and η; null otherwise (gradient descent, γ free, own parameters). */
  readonly lookAhead: LookAheadLine | null;
  /** Coefficients of the three-parameter family. */
  family(parameters: P): Family;
  /** The characteristic polynomial on curvature λ. */
  polynomial(parameters: P, lambda: number): CharacteristicPolynomial;
  /** θ₁/θ₀ on curvature λ with nothing in the buffers. Absent where that is the family's first step from rest, 1 − η(λ + shift). */
  firstFactor?(parameters: P, lambda: number): number;
  /** One iteration, written as the algorithm is: it checks nothing and knows nothing of the polynomial. */
  step(parameters: P, state: StepState, gradient: (point: Vector) => Vector): StepState;
  /**
   * Best constants on quadratics over [μ, L]; null when no closed form is known. `given`: parameters other than β and η that are
   * held (weight decay); without those that a method needs, null as well.
   */
  optimal(interval: CurvatureInterval, given?: Partial<P>): OptimalConstants | null;
  /** The constants that textbooks give, where they differ from the optimum on quadratics; null where there are none for what is `given`. */
  standard?(interval: CurvatureInterval, given?: Partial<P>): OptimalConstants | null;
  /** What is proved of these constants beyond quadratics. */
  readonly guarantee?: Guarantee;
}
