import type { Method } from '../methods/method.ts';
import { checkInteger, checkPositive, describe } from '../numeric/check.ts';
import { fitLine } from '../numeric/fit-line.ts';
import { inputTypeError } from '../numeric/input-error.ts';
import type { Vector } from '../numeric/vector.ts';
import type { Objective } from '../objectives/objective.ts';
import { compareWithFlow } from './compare-with-flow.ts';
import type { Matching } from './flow.ts';
import { parametersOf } from './parameters-of.ts';
import { startOf } from './start-of.ts';

/** Over what time, from where, and for which time steps the gap is measured. */
export interface FlowGapOptions {
  /** Friction c of the ODE, any finite number. */
  readonly friction: number;
  /** Time T > 0 over which iterates and ODE are compared. */
  readonly duration: number;
  /** See {@link Matching}. Default `'conformal'`. */
  readonly matching?: Matching;
  /** θ₀ = θ₋₁. Default: the objective's customary start, or (1, …, 1) if it has none. */
  readonly start?: Vector;
  /** The numbers n of iterations that fill the time T, two or more whole numbers: h = T/n. Default 64, 128, …, 1024. */
  readonly iterations?: readonly number[];
}

/** The gap between iterates and ODE for several time steps, and its order. */
export interface FlowGap {
  /** Name of the method. */
  readonly method: string;
  /** Name of the objective. */
  readonly objective: string;
  /** How the two were matched. */
  readonly matching: Matching;
  /** h = T/n for each n. */
  readonly timeSteps: readonly number[];
  /** $\max_{k \le n} \lVert\theta_k - \theta(kh)\rVert_\infty$ for each n; Infinity where the iterates diverge. */
  readonly gaps: readonly number[];
  /** The exponent p of gap ∝ hᵖ: the slope of a straight line fitted to ln gap against ln h. */
  readonly order: number;
}

/**
 * Measures how fast the iterates of a method approach the ODE $\ddot\theta + c\dot\theta + \nabla f(\theta) = 0$ as the time step
 * h goes to 0 at fixed friction c: for each h the method runs from rest with the β and η that match c and h, the ODE runs
 * with the start velocity that matches, and the largest distance over the time T is taken.
 *
 * @remarks The order is 1 for the textbook matching and 2 for the conformal and the central one, on any smooth objective.
 * Choose h small enough for the steepest curvature ($h\sqrt\lambda$ well below 1), else no order shows yet.
 * Source: `hairer2006`, `franca2020`.
 * @param method - A method with momentum whose γ, if it has one, follows from β.
 * @param objective - Anything with `dimension`, `value` and `gradient`.
 * @param options - See {@link FlowGapOptions}.
 * @returns Time steps, gaps and the fitted order.
 * @throws TypeError or RangeError if an option is not as said, or if the matching has no β for some h.
 * @example
 * ```ts
 * import { diagonalQuadratic, flowGapOrder, heavyBall } from 'heavyball';
 * const objective = diagonalQuadratic([4, 1]);
 * flowGapOrder(heavyBall, objective, { friction: 1, duration: 3 }).order.toFixed(1); // => '2.0'
 * flowGapOrder(heavyBall, objective, { friction: 1, duration: 3, matching: 'textbook' }).order.toFixed(1); // => '1.0'
 * ```
 */
export function flowGapOrder(method: Method, objective: Objective, options: FlowGapOptions): FlowGap {
  const { friction, duration, matching = 'conformal', iterations = [64, 128, 256, 512, 1024] } = options;
  checkPositive('flowGapOrder', 'duration', duration);
  checkIterations('flowGapOrder', iterations);
  const start = startOf('flowGapOrder', objective, options.start);
  const timeSteps = iterations.map((n) => duration / n);
  const gaps = timeSteps.map((timeStep, i) => {
    const parameters = parametersOf(method, { friction, timeStep, matching });
    return compareWithFlow(method, parameters, objective, { matching, steps: iterations[i]!, start }).gap;
  });
  const { slope } = fitLine(timeSteps.map(Math.log), gaps.map(Math.log));
  return { method: method.name, objective: objective.name, matching, timeSteps, gaps, order: slope };
}

/** Throws unless `iterations` are two or more different whole numbers ≥ 1. */
export function checkIterations(where: string, iterations: readonly number[]): void {
  if (!Array.isArray(iterations) || new Set(iterations).size < 2) {
    throw inputTypeError(
      `${where}: iterations must be two or more different whole numbers, got ${describe(iterations)}`,
    );
  }
  iterations.forEach((n, i) => {
    checkInteger(where, `iterations[${i}]`, n, 1);
  });
}
