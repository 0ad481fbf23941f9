import { heavyBall } from '../methods/heavy-ball.ts';
import { nesterov } from '../methods/nesterov.ts';
import { checkPositive } from '../numeric/check.ts';
import { fitLine } from '../numeric/fit-line.ts';
import type { Vector } from '../numeric/vector.ts';
import type { Objective } from '../objectives/objective.ts';
import { checkIterations, type FlowGapOptions } from './flow-gap-order.ts';
import { highResolutionFlow } from './high-resolution-flow.ts';
import { simulate } from './simulate.ts';
import { solveHighResolutionFlow } from './solve-high-resolution-flow.ts';
import { startOf } from './start-of.ts';

/** Over what time, from where, and for which time steps iterates and high-resolution ODEs are compared. */
export interface HighResolutionGapOptions extends Omit<FlowGapOptions, 'friction' | 'matching'> {
  /** μ > 0 in the friction 2√μ and in β = (1 − √(μη))/(1 + √(μη)); usually the strong convexity. */
  readonly mu: number;
}

/** How fast the iterates of one method approach one ODE from one start velocity. */
export interface HighResolutionGap {
  /** Whose iterates: those of `shi2022`, with $\theta_1 = \theta_0 - (1+\beta)\eta\nabla f(\theta_0)$. */
  readonly method: 'heavy-ball' | 'nesterov';
  /** Which ODE: that of heavy ball, of Nesterov, or the one without the terms of order h. */
  readonly equation: 'low-resolution' | 'heavy-ball' | 'nesterov';
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

const METHODS = ['heavy-ball', 'nesterov'] as const;
const EQUATIONS = ['low-resolution', 'heavy-ball', 'nesterov'] as const;
const VELOCITIES = ['published', 'corrected'] as const;
/** Far below the gaps that are measured. */
const ODE_TOLERANCE = 1e-10;

/**
 * Measures how fast the iterates of heavy ball and Nesterov approach each of three ODEs as $h = \sqrt\eta$ goes to 0, from the
 * published start velocity and from the corrected one: twelve pairings.
 *
 * @remarks The order is 2 only for each method with its own ODE and the corrected start, $\theta(h) = \theta_1 + O(h^3)$; with the
 * published start it is 1, as for the ODE without the terms of order h, and for the other method's.
 * Nesterov's iterates are here, as in the source, the points at which gradients are taken. Source: `shi2022`.
 * @param objective - Anything with `dimension`, `value` and `gradient`.
 * @param options - See {@link HighResolutionGapOptions}.
 * @returns One entry for each method, equation and start velocity.
 * @throws TypeError or RangeError if an option is not as said.
 * @example
 * ```ts
 * import { diagonalQuadratic, highResolutionGapOrders } from 'heavyball';
 * const gaps = highResolutionGapOrders(diagonalQuadratic([4, 1]), { mu: 1, duration: 3 });
 * gaps.filter(({ order }) => order > 1.8).map(({ method, equation, velocity }) => `${method}: ${equation}, ${velocity}`);
 * // => [ 'heavy-ball: heavy-ball, corrected', 'nesterov: nesterov, corrected' ]
 * ```
 */
export function highResolutionGapOrders(
  objective: Objective,
  options: HighResolutionGapOptions,
): readonly HighResolutionGap[] {
  const { mu, duration, iterations = [64, 128, 256, 512, 1024] } = options;
  checkPositive('highResolutionGapOrders', 'mu', mu);
  checkPositive('highResolutionGapOrders', 'duration', duration);
  checkIterations('highResolutionGapOrders', iterations);
  const start = startOf('highResolutionGapOrders', objective, options.start);
  const timeSteps = iterations.map((n) => duration / n);
  const runs = iterations.map((steps) => runOf({ objective, mu, duration, start, steps }));
  return METHODS.flatMap((method) =>
    EQUATIONS.flatMap((equation) =>
      VELOCITIES.map((velocity) => {
        const gaps = runs.map(({ iterates, solutions }) =>
          largestDistance(iterates[method], solutions[equation][velocity]),
        );
        const { slope } = fitLine(timeSteps.map(Math.log), gaps.map(Math.log));
        return { method, equation, velocity, timeSteps, gaps, order: slope };
      }),
    ),
  );
}

/** One number of iterations. */
interface Case {
  readonly objective: Objective;
  readonly mu: number;
  readonly duration: number;
  readonly start: Vector;
  readonly steps: number;
}

/** Both methods' iterates, and all solutions. */
interface Runs {
  readonly iterates: Readonly<Record<HighResolutionGap['method'], readonly Vector[]>>;
  readonly solutions: Readonly<
    Record<HighResolutionGap['equation'], Readonly<Record<HighResolutionGap['velocity'], readonly Vector[]>>>
  >;
}

function runOf({ objective, mu, duration, start, steps }: Case): Runs {
  const timeStep = duration / steps;
  const root = Math.sqrt(mu) * timeStep;
  const parameters = { beta: (1 - root) / (1 + root), eta: timeStep ** 2 };
  const slope = objective.gradient(start);
  const before = start.map((x, i) => x + parameters.eta * slope[i]!);
  const limits = { start, maxSteps: steps, tolerance: 0 };
  const { iterates } = simulate(nesterov, parameters, objective, limits);
  const ahead = iterates.map((point, k) =>
    point.map((x, i) => x + parameters.beta * (x - iterates[Math.max(0, k - 1)]![i]!)),
  );
  const low = { friction: 2 * Math.sqrt(mu), hessianDamping: 0, force: 1 };
  const solve = (flow: typeof low, factor: number): readonly Vector[] => {
    const velocity = slope.map((g) => -factor * timeStep * g);
    const accuracy = { samples: steps, tolerance: ODE_TOLERANCE };
    return solveHighResolutionFlow(flow, objective, { duration, start, velocity, ...accuracy }).positions;
  };
  const both = (flow: typeof low, published: number): Runs['solutions']['nesterov'] => ({
    published: solve(flow, published),
    corrected: solve(flow, 1.5),
  });
  return {
    iterates: {
      'heavy-ball': simulate(heavyBall, parameters, objective, { ...limits, previous: before }).iterates,
      nesterov: ahead,
    },
    solutions: {
      'low-resolution': both(low, 0),
      'heavy-ball': both(highResolutionFlow(heavyBall, parameters), 2 / (1 + root)),
      nesterov: both(highResolutionFlow(nesterov, parameters), 2 / (1 + root)),
    },
  };
}

/** In one coordinate; Infinity where one of the two ended before. */
function largestDistance(iterates: readonly Vector[], solution: readonly Vector[]): number {
  if (iterates.length !== solution.length) return Infinity;
  const distances = iterates.flatMap((point, k) => point.map((x, i) => Math.abs(x - solution[k]![i]!)));
  return distances.reduce((largest, distance) => Math.max(largest, distance), 0);
}
