import { checkInteger, describe } from '../numeric/check.ts';
import { inputRangeError, inputTypeError } from '../numeric/input-error.ts';
import type { Vector } from '../numeric/vector.ts';
import { checkGradient } from './check-gradient.ts';
import { checkPoint } from './check-point.ts';
import type { Objective } from './objective.ts';

/** An objective of your own, of which less may be said: a gradient is enough. */
export type ObjectiveDefinition = Pick<Objective, 'dimension' | 'gradient'> & Partial<Objective>;

/**
 * Makes an objective of a definition of your own, and guards it: every gradient is checked to have as many coordinates as the point,
 * none of them NaN, so that an error in it is not taken for divergence.
 *
 * @remarks Without `value` the values are NaN, and the name says `(gradient only)`: the iteration needs none.
 * @param definition - `dimension` and `gradient`, and what else is known of the function.
 * @param options - `name`: what to call it where the definition has none. Default `'objective'`.
 * @returns The objective. Its gradient throws a TypeError where the definition's has another length, a RangeError where it is NaN, and so
 * does its value.
 * @throws TypeError or RangeError if the definition is not an object as said, or its gradient at the start (the minimiser, or 0) is not.
 * @example
 * ```ts
 * import { objectiveFrom } from 'heavyball';
 * const quartic = objectiveFrom({ dimension: 1, gradient: ([x = 0]) => [x ** 3] });
 * quartic.gradient([2]); // => [ 8 ]
 * quartic.name; // => 'objective (gradient only)'
 * ```
 */
export function objectiveFrom(definition: ObjectiveDefinition, options: { readonly name?: string } = {}): Objective {
  const { name: fallback = 'objective' } = options;
  checkDefinition(fallback, definition);
  const name = definition.name ?? fallback;
  const gradient = (point: Vector): Vector => {
    const slopes = definition.gradient(point);
    checkGradient(name, slopes, definition.dimension);
    const place = slopes.findIndex((slope) => Number.isNaN(slope));
    if (place < 0) return slopes;
    throw inputRangeError(
      `${name}: the objective's gradient must be numbers, got NaN in coordinate ${place} at (${point.join(', ')})`,
    );
  };
  const value = (point: Vector): number => {
    const given = definition.value?.(point);
    if (given === undefined || !Number.isNaN(given)) return given ?? NaN;
    throw inputRangeError(`${name}: the objective's value must be a number, got NaN at (${point.join(', ')})`);
  };
  const { dimension, start, minimizer, minimizers } = definition;
  gradient(start ?? minimizer ?? Array<number>(dimension).fill(0));
  return {
    dimension,
    gradient,
    ...(definition.value === undefined ? { name: `${name} (gradient only)`, value: () => NaN } : { name, value }),
    ...(definition.hessian && { hessian: definition.hessian.bind(definition) }),
    ...(definition.hessianTimes && { hessianTimes: definition.hessianTimes.bind(definition) }),
    ...(minimizer && { minimizer }),
    ...(minimizers && { minimizers }),
    ...(start && { start }),
  };
}

/** Throws unless a definition has the shape of an objective. */
function checkDefinition(where: string, definition: ObjectiveDefinition): void {
  const given: unknown = definition;
  if (typeof given !== 'object' || given === null) {
    throw inputTypeError(
      `${where}: the objective must be an object with dimension and gradient, got ${describe(given)}`,
    );
  }
  checkInteger(where, 'dimension', definition.dimension, 1);
  for (const key of ['gradient', 'value', 'hessian', 'hessianTimes'] as const) {
    const part: unknown = Reflect.get(given, key);
    if (typeof part === 'function' || (part === undefined && key !== 'gradient')) continue;
    throw inputTypeError(`${where}: ${key} must be a function, got ${describe(part)}`);
  }
  for (const key of ['start', 'minimizer'] as const) {
    if (definition[key] !== undefined) checkPoint(where, key, definition[key], definition.dimension);
  }
}
