import { checkPositive } from '../numeric/check.ts';
import type { HigherOrderMethod } from './higher-order-method.ts';
import { checkLinear, type LinearityMisfits } from './linearization/check-linear.ts';
import { curvatureUnit } from './linearization/curvature-unit.ts';
import { findRecursion } from './linearization/find-recursion.ts';
import { higherOrderMethod } from './linearization/higher-order-method.ts';
import { identify } from './linearization/identify.ts';
import type { LinearizedParameters } from './linearization/made-method.ts';
import type { AffineCoefficient } from './linearization/recursion.ts';
import { replayedStep } from './linearization/replayed-step.ts';
import { hasOwnState, ruleOf } from './linearization/rule-of.ts';
import { secondOrderMethod } from './linearization/second-order-method.ts';
import type {
  LinearizeOptions,
  OwnState,
  OwnStateRule,
  TwoPointRule,
  UpdateStep,
} from './linearization/update-rule.ts';
import type { Family, Method, StepState } from './method.ts';

/** What probing found of an update rule, whatever its order. */
interface Findings {
  /** How many past points the next one depends on: the order of the recursion. */
  readonly order: number;
  /** $c_0 = 1, c_1, \dots, c_n$ of the characteristic polynomial $c_0 z^n + \dots + c_n$, each as constant + slope · λ. */
  readonly coefficients: readonly AffineCoefficient[];
  /** The learning rate that the rule has by itself: the parameters with which the method is the rule as given. */
  readonly parameters: LinearizedParameters;
  /** How far the rule is from the recursion, and from linear, at worst: relative to the largest number in the probes. */
  readonly residual: number;
  /** The same for each kind of probe. */
  readonly misfits: Misfits;
}

/** The misfits of an update rule by kind of probe; all are rounding for a linear rule. */
export interface Misfits extends LinearityMisfits {
  /** The iterates satisfy the recursion, on all curvatures and from all states. */
  readonly recursion: number;
}

/** An update rule that remembers one point or two: a method of the (β, γ, η) family. */
export interface SecondOrderLinearization extends Findings {
  /** Tells it from a rule of higher order. */
  readonly kind: 'second-order';
  /** The coefficients of the family that the rule is on quadratics. */
  readonly family: Family;
  /** The rule as a method, for everything that takes one. */
  readonly method: Method<LinearizedParameters>;
}

/** An update rule that remembers more than two points. */
export interface HigherOrderLinearization extends Findings {
  /** Tells it from a rule of second order. */
  readonly kind: 'higher-order';
  /** The rule as a method, for everything that takes one of higher order. */
  readonly method: HigherOrderMethod<LinearizedParameters>;
}

/** What {@link linearize} makes of an update rule. */
export type Linearization = SecondOrderLinearization | HigherOrderLinearization;

/**
 * Makes a method of an update rule of your own, by running it.
 *
 * The rule is a black box. Near a minimum a linear rule satisfies, on each curvature λ, a recursion
 *
 * $$\theta_{k+n} + c_1(\lambda)\,\theta_{k+n-1} + \dots + c_n(\lambda)\,\theta_k = 0, \qquad
 * c_i(\lambda) = a_i + b_i \lambda$$
 *
 * whose least order and coefficients are found by least squares from runs on $f(\theta) = \frac12\lambda\theta^2$ for several λ,
 * zero and negative ones among them, from many states of its memory. Other runs show whether it is linear: scaled starts,
 * superposition, several coordinates against each alone, equal runs.
 *
 * Order one and two make a {@link Method} with the coefficients of the family, $\eta = \mathrm d p(1)/\mathrm d\lambda$,
 * $\gamma = -c_2'/\eta$, β, and the shift of weight decay; higher orders make a {@link HigherOrderMethod}. Either has one
 * parameter, η: at another η than its own the rule gets its gradients times the ratio.
 *
 * @remarks Accuracy: the coefficients of the second-order methods here are found to 1e-12, to 1e-10 if weight decay alone makes
 * the point grow tenfold in a step, and to 1e-6 if a hundredfold; what changes the runs by less than 1e-11 is not seen. Cost: some 4000 steps of the rule, and milliseconds. The method's step is the rule itself. Where the rule
 * keeps a state of its own the method remembers the gradients that the rule was given, from which any state can be made again: k
 * numbers for each coordinate after k steps.
 * @param step - One iteration: from a state and a callback for gradients, the next state. It may change the state it is given.
 * @param options - `start` and `read`, unless the state is the two points `current` and `previous` of a {@link StepState}:
 * how a state is made from a point and a point read from it. `scale`: how far from the minimum the probes start; a smaller one
 * makes a smooth rule linear. `name`, `title`: what the method is called.
 * @returns The method, its parameters, the recursion, and how well it fits.
 * @throws TypeError or RangeError, naming the probe, if the rule returns something other than points of the start's length,
 * numbers that are not finite, or something else the second time; if it is not linear; if its coordinates are mixed; if it
 * changes with the step, remembers more than 8 points, or is not affine in λ; if it does not go against the gradient, or grows
 * more than a hundredfold in a step without one.
 *
 * @example
 * ```ts
 * import { linearize, type Vector } from 'heavyball';
 * const rule = linearize(
 *   ({ theta, velocity }, gradient) => {
 *     const slope = gradient(theta);
 *     const next = velocity.map((v, i) => 0.75 * v + slope[i]!);
 *     return { theta: theta.map((t, i) => t - 0.5 * next[i]!), velocity: next };
 *   },
 *   {
 *     start: (theta: Vector) => ({ theta, velocity: theta.map(() => 0) }),
 *     read: (state) => state.theta,
 *   },
 * );
 * rule.order; // => 2
 * rule.parameters.eta; // => 0.5
 * rule.residual < 1e-14; // => true
 * ```
 */
export function linearize<S>(step: UpdateStep<S>, options: LinearizeOptions & OwnState<S>): Linearization;
export function linearize(step: UpdateStep<StepState>, options?: LinearizeOptions): Linearization;
export function linearize<S>(
  step: UpdateStep<StepState> | UpdateStep<S>,
  options: LinearizeOptions & Partial<OwnState<S>> = {},
): Linearization {
  const { scale = 1, name = 'your-own', title = 'your own rule' } = options;
  const given = [step, options] as TwoPointRule | OwnStateRule<S>;
  checkPositive('linearize', 'scale', scale);
  const rule = ruleOf(given);

  const unit = curvatureUnit(rule, scale);
  const linearity = checkLinear(rule, scale, unit);
  const recursion = findRecursion(rule, scale, unit);
  const { eta, family, firstFactor } = identify(recursion, unit);

  const { coefficients } = recursion;
  const misfits = { ...linearity, recursion: recursion.misfit };
  const residual = Math.max(...Object.values(misfits));
  const findings = { order: coefficients.length - 1, coefficients, parameters: { eta }, residual, misfits };
  const making = { name, title, eta, step: hasOwnState(given) ? replayedStep(rule) : given[0] };
  return family === null
    ? { kind: 'higher-order', ...findings, method: higherOrderMethod(making, recursion) }
    : { kind: 'second-order', ...findings, family, method: secondOrderMethod(making, family, firstFactor) };
}
