import type { Method } from '../methods/method.ts';
import { checkInteger, checkPositive, describe } from '../numeric/check.ts';
import { fitLine } from '../numeric/fit-line.ts';
import { inputTypeError } from '../numeric/input-error.ts';
import type { Vector } from '../numeric/vector.ts';
import type { Objective } from '../objectives/objective.ts';
import type { Flow, Matching } from './flow.ts';
import { parametersOf } from './parameters-of.ts';
import { simulate } from './simulate.ts';
import { solveFlow } from './solve-flow.ts';
import { startOf } from './start-of.ts';
import { startVelocity } from './start-velocity.ts';

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

/** Far below the gaps, which are what is measured. */
const ODE_TOLERANCE = 1e-12;

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
  checkIterations(iterations);
  const start = startOf('flowGapOrder', objective, options.start);
  const timeSteps = iterations.map((n) => duration / n);
  const gaps = timeSteps.map((timeStep, i) =>
    gapOver(method, objective, start, { friction, timeStep, matching }, iterations[i]!),
  );
  const { slope } = fitLine(timeSteps.map(Math.log), gaps.map(Math.log));
  return { method: method.name, objective: objective.name, matching, timeSteps, gaps, order: slope };
}

/** The largest distance between n iterates and the ODE. */
function gapOver(method: Method, objective: Objective, start: Vector, flow: Flow, n: number): number {
  const run = simulate(method, parametersOf(method, flow), objective, { start, maxSteps: n, tolerance: 0 });
  if (run.status === 'diverged') return Infinity;
  const velocity = startVelocity(flow, objective.gradient(start));
  const span = { duration: n * flow.timeStep, samples: n, start, velocity };
  const solution = solveFlow(flow, objective, { ...span, tolerance: ODE_TOLERANCE });
  let gap = 0;
  run.iterates.forEach((iterate, k) => {
    iterate.forEach((value, i) => (gap = Math.max(gap, Math.abs(value - (solution.positions[k]?.[i] ?? NaN)))));
  });
  return gap;
}

function checkIterations(iterations: readonly number[]): void {
  if (!Array.isArray(iterations) || new Set(iterations).size < 2) {
    throw inputTypeError(
      `flowGapOrder: iterations must be two or more different whole numbers, got ${describe(iterations)}`,
    );
  }
  iterations.forEach((n, i) => {
    checkInteger('flowGapOrder', `iterations[${i}]`, n, 1);
  });
}
