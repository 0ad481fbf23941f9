import type { Method } from '../methods/method.ts';
import { checkPositive } from '../numeric/check.ts';
import { fitLine } from '../numeric/fit-line.ts';
import type { Vector } from '../numeric/vector.ts';
import type { Objective } from '../objectives/objective.ts';
import { checkIterations, type FlowGapOptions } from './flow-gap-order.ts';
import { gapBetween } from './gap-between.ts';
import { highResolutionFlow, type HighResolutionTrajectory } from './high-resolution-flow.ts';
import { publishedRun, type PublishedRun } from './published-run.ts';
import { solveHighResolutionFlow } from './solve-high-resolution-flow.ts';
import { startOf } from './start-of.ts';

/** Over what time, from where, and for which time steps iterates and high-resolution ODEs are compared. */
export interface HighResolutionGapOptions extends Omit<FlowGapOptions, 'friction' | 'matching'> {
  /** μ > 0 in the friction 2√μ and in β = (1 − √(μη))/(1 + √(μη)); usually the strong convexity. */
  readonly mu: number;
}

/** How fast the iterates of a method approach one ODE from one start velocity. */
export interface HighResolutionGap {
  /** Which ODE: the method's own, the other method's, or the one without the terms of order h. */
  readonly equation: 'own' | 'other' | 'low-resolution';
  /**
   * θ̇(0): `'published'` is $-\frac{2\sqrt\eta}{1+\sqrt{\mu\eta}}\nabla f(\theta_0)$, and 0 for `'low-resolution'`; `'corrected'` is
   * $-\frac32\sqrt\eta\,\nabla f(\theta_0)$.
   */
  readonly velocity: 'published' | 'corrected';
  /** h = T/n for each n. */
  readonly timeSteps: readonly number[];
  /** $\max_{k \le n} \lVert\theta_k - \theta(kh)\rVert_\infty$ for each n. */
  readonly gaps: readonly number[];
  /** The exponent p of gap ∝ hᵖ: the slope of a straight line fitted to ln gap against ln h. */
  readonly order: number;
}

const VELOCITIES = ['published', 'corrected'] as const;
/** Far below the gaps that are measured. */
const ODE_TOLERANCE = 1e-10;

/**
 * Measures how fast the iterates of heavy ball or Nesterov approach each of three ODEs as $h = \sqrt\eta$ goes to 0, from the
 * published start velocity and from the corrected one: six pairings.
 *
 * @remarks The order is 2 only for the method's own ODE and the corrected start, $\theta(h) = \theta_1 + O(h^3)$; with the
 * published start it is 1, as for the ODE without the terms of order h, and for the other method's. The iterates are those of
 * the source, from $\theta_1 = \theta_0 - (1+\beta)\eta\nabla f(\theta_0)$, Nesterov's being the points at which gradients are
 * taken. Source: `shi2022`.
 * @param method - Heavy ball or Nesterov, or another that is one of them and takes `beta` and `eta`.
 * @param other - The one of the two that `method` is not.
 * @param objective - Anything with `dimension`, `value` and `gradient`.
 * @param options - See {@link HighResolutionGapOptions}.
 * @returns One entry for each equation and start velocity.
 * @throws TypeError or RangeError if an option is not as said.
 * @example
 * ```ts
 * import { diagonalQuadratic, heavyBall, highResolutionGapOrders, nesterov } from 'heavyball';
 * const gaps = highResolutionGapOrders(nesterov, heavyBall, diagonalQuadratic([4, 1]), { mu: 1, duration: 3 });
 * const second = gaps.filter(({ order }) => order > 1.8);
 * second.map(({ equation, velocity }) => `${equation}, ${velocity}`); // => [ 'own, corrected' ]
 * ```
 */
export function highResolutionGapOrders(
  method: Method,
  other: Method,
  objective: Objective,
  options: HighResolutionGapOptions,
): readonly HighResolutionGap[] {
  const { mu, duration, iterations = [64, 128, 256, 512, 1024] } = options;
  checkPositive('highResolutionGapOrders', 'mu', mu);
  checkPositive('highResolutionGapOrders', 'duration', duration);
  checkIterations('highResolutionGapOrders', iterations);
  const start = startOf('highResolutionGapOrders', objective, options.start);
  const timeSteps = iterations.map((n) => duration / n);
  const runs = iterations.map((steps) => runOf({ method, other, objective, mu, duration, start, steps }));
  return (['own', 'other', 'low-resolution'] as const).flatMap((equation) =>
    VELOCITIES.map((velocity) => {
      const gaps = runs.map(({ points, trajectory, solutions }) =>
        gapBetween(points, trajectory, solutions[equation][velocity]),
      );
      const { slope } = fitLine(timeSteps.map(Math.log), gaps.map(Math.log));
      return { equation, velocity, timeSteps, gaps, order: slope };
    }),
  );
}

/** One number of iterations. */
interface Case {
  readonly method: Method;
  readonly other: Method;
  readonly objective: Objective;
  readonly mu: number;
  readonly duration: number;
  readonly start: Vector;
  readonly steps: number;
}

/** A run, and all solutions. */
interface Runs extends PublishedRun {
  readonly solutions: Readonly<
    Record<HighResolutionGap['equation'], Readonly<Record<HighResolutionGap['velocity'], HighResolutionTrajectory>>>
  >;
}

function runOf({ method, other, objective, mu, duration, start, steps }: Case): Runs {
  const timeStep = duration / steps;
  const root = Math.sqrt(mu) * timeStep;
  const parameters = { beta: (1 - root) / (1 + root), eta: timeStep ** 2 };
  const slope = objective.gradient(start);
  const low = { friction: 2 * Math.sqrt(mu), hessianDamping: 0, force: 1 };
  const solve = (flow: typeof low, factor: number): HighResolutionTrajectory => {
    const velocity = slope.map((g) => -factor * timeStep * g);
    const accuracy = { samples: steps, tolerance: ODE_TOLERANCE };
    return solveHighResolutionFlow(flow, objective, { duration, start, velocity, ...accuracy });
  };
  const both = (flow: typeof low, published: number): Runs['solutions']['own'] => ({
    published: solve(flow, published),
    corrected: solve(flow, 1.5),
  });
  return {
    ...publishedRun(method, parameters, objective, start, steps),
    solutions: {
      own: both(highResolutionFlow(method, parameters), 2 / (1 + root)),
      other: both(highResolutionFlow(other, parameters), 2 / (1 + root)),
      'low-resolution': both(low, 0),
    },
  };
}
