import type { HigherOrderMethod } from '../methods/higher-order-method.ts';
import type { MethodParameters } from '../methods/method.ts';
import { checkInteger } from '../numeric/check.ts';
import type { Complex } from '../numeric/complex.ts';
import { dormandPrince } from '../numeric/dormand-prince.ts';
import type { Derivative } from '../numeric/ode.ts';
import type { Vector } from '../numeric/vector.ts';
import type { Objective } from '../objectives/objective.ts';
import type { FlowComparisonOptions } from './compare-with-flow.ts';
import { flowOfHigherOrder, type HigherOrderFlow } from './flow-of-higher-order.ts';
import type { FlowTrajectory, Matching } from './flow.ts';
import { gapBetween } from './gap-between.ts';
import { ODE_TOLERANCE } from './ode-tolerance.ts';
import { simulate } from './simulate.ts';
import { startOf } from './start-of.ts';
import type { Trajectory } from './trajectory.ts';

/** Iterates of a method of higher order beside the ODE that they follow. */
export interface HigherOrderFlowComparison {
  /** The ODE. */
  readonly flow: HigherOrderFlow;
  /** The iterates from empty buffers, all of them. */
  readonly trajectory: Trajectory;
  /** The ODE from the matching velocities: sample k is at the time kh of iteration k. */
  readonly solution: Omit<FlowTrajectory, 'flow'>;
  /** $\max_k \lVert\theta_k - \theta(kh)\rVert_\infty$; Infinity where either leaves the finite numbers. */
  readonly gap: number;
}

/**
 * Runs a method of higher order from empty buffers, and beside it the ODE that it follows, sampled at the times of the iterations; what
 * {@link compareWithFlow} is for the second order.
 *
 * @remarks The ODE is solved by Dormand–Prince to a relative tolerance of 1e-12 a step. Empty buffers are velocities that are 0 half a
 * step before the start: they begin with $-\frac h2 e^{-c_ih/2}\nabla f(\theta_0)$, in the other two matchings with
 * $-\frac{h}{2 + c_ih}\nabla f(\theta_0)$.
 * @param method - One of `HIGHER_ORDER_METHODS`, or your own.
 * @param parameters - The method's parameters.
 * @param objective - Anything with `dimension`, `value` and `gradient`.
 * @param options - See {@link FlowComparisonOptions}.
 * @returns Flow, iterates, solution, and the largest distance between the two.
 * @throws RangeError or TypeError where {@link flowOfHigherOrder} does, or if an option is out of its range.
 * @example
 * ```ts
 * import { aggregatedMomentum, compareWithFlowOfHigherOrder, ravine } from 'heavyball';
 * const { gap } = compareWithFlowOfHigherOrder(aggregatedMomentum, { betas: [0.98, 0.99], eta: 1e-4 }, ravine, { steps: 50 });
 * gap < 0.01; // => true
 * ```
 */
export function compareWithFlowOfHigherOrder<P extends MethodParameters>(
  method: HigherOrderMethod<P>,
  parameters: P,
  objective: Objective,
  options: FlowComparisonOptions = {},
): HigherOrderFlowComparison {
  const where = 'compareWithFlowOfHigherOrder';
  const { matching = 'conformal', steps = 100 } = options;
  checkInteger(where, 'steps', steps, 1);
  const flow = flowOfHigherOrder(method, parameters, { matching });
  const start = startOf(where, objective, options.start);
  const trajectory = simulate(method, parameters, objective, { start, maxSteps: steps, tolerance: 0 });
  const solution = solve(flow, objective, start, steps);
  return { flow, trajectory, solution, gap: gapBetween(trajectory.iterates, trajectory, solution) };
}

/** A velocity as real numbers; one of a conjugate pair stands for both, with twice its weight. */
interface RealVelocity {
  readonly friction: Complex;
  readonly weight: Complex;
}

function solve(
  flow: HigherOrderFlow,
  objective: Objective,
  start: Vector,
  steps: number,
): HigherOrderFlowComparison['solution'] {
  const { timeStep, velocities, matching } = flow;
  const n = objective.dimension;
  const kept: readonly RealVelocity[] = velocities.flatMap(({ friction, weight }) =>
    friction.im > 0 ? [] : [{ friction, weight: friction.im === 0 ? weight : weight.mul(2) }],
  );
  const derivative = derivativeOf({ ...flow, velocities: kept }, objective);
  const slope = objective.gradient(start);
  const initial = [...start];
  for (const { friction } of kept) {
    const push = startPush(friction.mul(timeStep), matching).mul(-timeStep);
    initial.push(...slope.map((value) => push.re * value), ...slope.map((value) => push.im * value));
  }
  const end = steps * timeStep;
  const run = dormandPrince(derivative, initial, { end, rtol: ODE_TOLERANCE, atol: ODE_TOLERANCE / 1000 });
  const reached = run.times.at(-1) ?? 0;
  const times = Array.from({ length: steps + 1 }, (_, k) => (k === steps ? end : k * timeStep)).filter(
    (time) => time <= reached,
  );
  const states = times.map((time) => run.at(time));
  const rates = states.map((state) => {
    const out = new Float64Array(initial.length);
    derivative(0, Float64Array.from(state), out);
    return Array.from(out.subarray(0, n));
  });
  const positions = states.map((state) => state.slice(0, n));
  return { objective: objective.name, times, positions, velocities: rates, status: run.status };
}

/** What the first gradient has made of a velocity at the start, in units of −h∇f. */
function startPush(damping: Complex, matching: Matching): Complex {
  return matching === 'conformal' ? damping.div(-2).exp().div(2) : damping.add(2).inverse();
}

/** On (θ, Re V₁, Im V₁, Re V₂, …). */
function derivativeOf(
  { velocities, descent }: Pick<HigherOrderFlow, 'velocities' | 'descent'>,
  objective: Objective,
): Derivative {
  const n = objective.dimension;
  return (_, state, out) => {
    const slope = objective.gradient(Array.from(state.subarray(0, n)));
    for (let i = 0; i < n; i++) {
      let rate = -descent * slope[i]!;
      velocities.forEach(({ friction, weight }, j) => {
        const at = n + 2 * n * j + i;
        const [re, im] = [state[at]!, state[at + n]!];
        rate += weight.re * re - weight.im * im;
        out[at] = -(friction.re * re - friction.im * im) - slope[i]!;
        out[at + n] = -(friction.re * im + friction.im * re);
      });
      out[i] = rate;
    }
  };
}
