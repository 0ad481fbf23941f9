import type { AnyMethod } from '../methods/any-method.ts';
import type { Vector } from '../numeric/vector.ts';
import type { Objective } from '../objectives/objective.ts';
import { fromInterval } from '../spectrum/from-interval.ts';
import type { Spectrum } from '../spectrum/spectrum.ts';
import type { GridMap } from './grid-map.ts';
import { layerMap } from './layer-map.ts';
import type { LayerSettings } from './layer.ts';
import type { MapOptions, MapRectangle } from './plan-map.ts';
import { runSubjectOf, type RunSubject } from './run-subject.ts';

/** What a map of outcomes may be besides its method, objective and rectangle. */
export interface OutcomeOptions
  extends Pick<MapOptions, 'plane' | 'fixed'>, Pick<LayerSettings, 'precision' | 'epsilon' | 'steps'> {
  /** θ₀ = θ₋₁ where the plane does not give it. Default: the objective's customary start, or (1, …, 1) if it has none. */
  readonly start?: Vector;
}

/**
 * What becomes of a method on any objective, each cell a run of its own from rest: at which minimum it arrives and after how many
 * iterations, that it diverges, that it cycles and with which period, or nothing of this within the step limit.
 *
 * On the plane `'start'` each cell is a start and all parameters are fixed, which shows basins of attraction. On planes of
 * parameters every cell has the same start.
 *
 * @remarks The iteration is that of {@link simulate}, operation by operation, and so is the decision when it converged (with `epsilon`
 * for its tolerance) or diverged. A run cycles when its state comes back twice, to 1e-10 of the width of its path, after
 * the same number of steps, at most 64; nothing narrower than a millionth of the point itself counts. A minimum is that of
 * {@link findMinima} within a hundredth of its size. Cost: a gradient a step, two for methods that look ahead; cells are
 * independent.
 * @param method - Any method.
 * @param objective - The function; a plane of starts wants one of two coordinates.
 * @param axes - The rectangle.
 * @param options - Plane (default (β, η)), fixed parameters, start, ε and step limit, and `precision: 'exact'` to run the
 * method's own `step` everywhere.
 * @returns The map; {@link outcomeAt} reads its values.
 * @throws RangeError or TypeError if any of it is not as said, if the gradient at the start, or where a run ends, is not the same
 * twice, or, from an objective of `objectiveFrom`, if a gradient on the way is not a number.
 * @example
 * ```ts
 * import { heavyBall, himmelblau, outcomeAt, outcomeMap } from 'heavyball';
 * const axes = { x: { from: -6, to: 6, count: 4 }, y: { from: -6, to: 6, count: 4 } };
 * const map = outcomeMap(heavyBall, himmelblau, axes, { plane: 'start', fixed: { beta: 0.5, eta: 0.01 } });
 * outcomeAt(map, map.values[0] ?? NaN)?.words; // => 'minimum (−3.78, −3.28)'
 * ```
 */
export function outcomeMap(
  method: AnyMethod,
  objective: Objective,
  axes: MapRectangle,
  { start, ...options }: OutcomeOptions = {},
): GridMap {
  const runs = runSubjectOf(objective, start === undefined ? {} : { start });
  return layerMap('outcome', method, spectrumOfRuns(runs), axes, { ...options, runs });
}

/** The curvatures that a map of runs has for its spectrum: those at the minimum, or 1 where they are not known. */
export function spectrumOfRuns({ curvatures }: RunSubject): Spectrum {
  return curvatures ?? fromInterval(1, 1);
}
