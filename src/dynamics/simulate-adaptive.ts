import type { AdaptiveMethod, AdaptiveParameters } from '../methods/adaptive/adaptive-method.ts';
import type { Objective } from '../objectives/objective.ts';
import { runIteration } from './run-iteration.ts';
import type { SimulationOptions } from './simulation-options.ts';
import type { Run } from './trajectory.ts';

/** The recorded iterates of an adaptive method. */
export interface AdaptiveTrajectory extends Run {
  /** Name of the method: `adam`. */
  readonly method: string;
  /** The parameters given. */
  readonly parameters: AdaptiveParameters;
}

/**
 * Runs an adaptive method on an objective in full, its moments from empty: as `simulate` runs a method with constant parameters.
 *
 * @remarks The step is the method's own. Source: `duchi2011`, `tieleman2012`, `kingma2015`.
 *
 * @param method - An entry of `ADAPTIVE_METHODS`.
 * @param parameters - The parameters that the method takes; all but η have defaults.
 * @param objective - Anything with `dimension`, `value` and `gradient`.
 * @param options - See {@link SimulationOptions}; the point before the start only counts for convergence.
 * @returns The iterates kept, the start first, with their numbers and values, and why the run ended. With a constant η many end
 * at the step limit: Adam keeps moving by about η where the gradient is noise or changes its sign.
 * @throws TypeError or RangeError if a parameter, a point, an option or the gradient at the start is not as said in `simulate`.
 * @example
 * ```ts
 * import { adam, ravine, simulateAdaptive } from 'heavyball';
 * simulateAdaptive(adam, { eta: 0.01 }, ravine, { maxSteps: 5000, tolerance: 1e-6 }).status; // => 'converged'
 * ```
 */
export function simulateAdaptive<P extends AdaptiveParameters>(
  method: AdaptiveMethod<P>,
  parameters: P,
  objective: Objective,
  options: SimulationOptions = {},
): AdaptiveTrajectory {
  method.check(parameters);
  const run = runIteration(
    'simulateAdaptive',
    objective,
    (state, gradient) => method.step(parameters, state, gradient),
    options,
  );
  return { method: method.name, parameters, ...run };
}
