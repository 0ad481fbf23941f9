import type { AnyMethod } from '../methods/any-method.ts';
import { checkAccepted } from '../methods/check-accepted.ts';
import type { HigherOrderMethod } from '../methods/higher-order-method.ts';
import type { Method, MethodParameters, StepState } from '../methods/method.ts';
import { inputRangeError } from '../numeric/input-error.ts';
import type { Objective } from '../objectives/objective.ts';
import { runIteration } from './run-iteration.ts';
import type { SimulationOptions } from './simulation-options.ts';
import type { Trajectory } from './trajectory.ts';

/**
 * Runs a method on an objective: $\theta_{k+1} = \mathrm{step}(\theta_k, \theta_{k-1})$ from $\theta_0$, $\theta_{-1}$.
 *
 * @remarks Two successive small gradients are asked for because one alone may be a passage through the minimum at full
 * speed. Cost: one gradient an iteration, two for methods that look ahead; one value for each iterate kept.
 * @param method - An entry of `METHODS` or `HIGHER_ORDER_METHODS`, or your own. One that keeps buffers begins with empty ones.
 * @param parameters - The parameters that the method takes.
 * @param objective - Anything with `dimension`, `value` and `gradient`.
 * @param options - See {@link SimulationOptions}.
 * @returns The iterates kept, the start first, with their numbers and values, and why the iteration ended. An iterate that
 * is not finite is left out: what diverges is returned up to there.
 * @throws TypeError if a point or the gradient at the start is not an array of `objective.dimension` numbers, an option is of
 * another type, or a parameter is missing or not the method's.
 * @throws RangeError if a coordinate is not finite, if an option or a parameter is out of its range, or if `previous` is not the start
 * although the method keeps buffers: these and not two points are what it remembers.
 * @example
 * ```ts
 * import { heavyBall, ravine, simulate } from 'heavyball';
 * const run = simulate(heavyBall, { beta: 0.7, eta: 0.03 }, ravine, { tolerance: 1e-6 });
 * run.status; // => 'converged'
 * run.iterates[1]; // => [ -2, 0.97 ]
 * ```
 */
export function simulate<P extends MethodParameters>(
  method: Method<P> | HigherOrderMethod<P>,
  parameters: P,
  objective: Objective,
  options: SimulationOptions = {},
): Trajectory {
  checkAccepted(method, parameters);
  const run = runIteration(
    'simulate',
    objective,
    (state, gradient, k) => {
      const next = method.step(parameters, state, gradient);
      if (k === 1) checkBegin(method, state, next);
      return next;
    },
    options,
  );
  return { method: method.name, parameters, ...run };
}

/** Throws if the first step of a method with buffers was asked to begin at speed. */
function checkBegin({ name }: AnyMethod, { current, previous }: StepState, { memory }: StepState): void {
  if (memory === undefined || previous.every((value, i) => value === current[i])) return;
  throw inputRangeError(
    `simulate: previous must be the start for ${name}, which begins with empty buffers, got another point`,
  );
}
