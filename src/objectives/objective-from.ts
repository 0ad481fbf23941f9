import { checkInteger, describe } from '../numeric/check.ts';
import { extremesOf } from '../numeric/extremes-of.ts';
import { inputRangeError, inputTypeError } from '../numeric/input-error.ts';
import type { Matrix } from '../numeric/matrix.ts';
import type { Vector } from '../numeric/vector.ts';
import { hessianMatrix, type Hessian } from '../spectrum/hessian-matrix.ts';
import { checkGradient } from './check-gradient.ts';
import { checkPoint } from './check-point.ts';
import { checkSame } from './check-same.ts';
import type { Objective } from './objective.ts';
import { pointWords } from './point-words.ts';

/** An objective of your own, of which less may be said: a gradient is enough. */
export type ObjectiveDefinition = Pick<Objective, 'dimension' | 'gradient'> &
  Partial<Omit<Objective, 'hessian'>> & {
    /** ∇²f(θ), as a matrix or as its rows. */
    readonly hessian?: (point: Vector) => Hessian;
  };

/** Entries of a Hessian across its diagonal may differ by this part of the largest: those from differences do. */
const ASYMMETRY = 1e-6;

/** So many gradients are taken twice: at the start, which may be a point where chance has no say, and at some of those after it. */
const REPEATED = 4;

/**
 * Makes an objective of a definition of your own, and guards it: every gradient, and every product with the Hessian, is checked to have
 * as many coordinates as the point, none of them NaN, so that an error in it is not taken for divergence. The first four gradients are taken twice and must be the same, as one
 * with chance in it has no rate.
 *
 * @remarks Without `value` the values are NaN, and the name says `(gradient only)`: the iteration needs none.
 * @param definition - `dimension` and `gradient`, and what else is known of the function.
 * @param options - `name`: what to call it where the definition has none. Default `'objective'`.
 * @returns The objective. Its gradient throws a TypeError where the definition's has another length, a RangeError where it is NaN, or another
 * the second time; its value throws one where it is NaN.
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
  const gradient = repeatedAtFirst(name, (point) => checkedVector(name, 'gradient', definition.gradient(point), point));
  const value = (point: Vector): number => {
    const given = definition.value?.(point);
    if (given === undefined || !Number.isNaN(given)) return given ?? NaN;
    throw inputRangeError(`${name}: the objective's value must be a number, got NaN at ${pointWords(point)}`);
  };
  const { dimension, start, minimizer, minimizers } = definition;
  gradient(start ?? minimizer ?? Array<number>(dimension).fill(0));
  return {
    dimension,
    gradient,
    ...(definition.value === undefined ? { name: `${name} (gradient only)`, value: () => NaN } : { name, value }),
    ...guardedHessian(name, definition),
    ...(minimizer && { minimizer }),
    ...(minimizers && { minimizers }),
    ...(start && { start }),
  };
}

/** A gradient whose first values are each taken twice, and must be the same. */
function repeatedAtFirst(name: string, gradient: (point: Vector) => Vector): (point: Vector) => Vector {
  let left = REPEATED;
  return (point) => {
    if (left === 0) return gradient(point);
    left -= 1;
    // Copied, as the caller's code may fill the same array again.
    const first = [...gradient(point)];
    const again = gradient([...point]);
    checkSame(name, first, again, point);
    return again;
  };
}

/** The Hessian of a definition and its products, as far as it has them. */
function guardedHessian(name: string, definition: ObjectiveDefinition): Pick<Objective, 'hessian' | 'hessianTimes'> {
  const { dimension } = definition;
  const hessianAt = definition.hessian?.bind(definition);
  const times = definition.hessianTimes?.bind(definition);
  return {
    ...(hessianAt && { hessian: (point: Vector) => checkedHessian(name, hessianAt(point), dimension) }),
    ...(times && {
      hessianTimes: (point: Vector, vector: Vector) => checkedVector(name, 'hessianTimes', times(point, vector), point),
    }),
  };
}

/** Returns the Hessian that the caller's code gave as a matrix, if it has as many rows as a point has coordinates. */
function checkedHessian(where: string, hessian: Hessian, dimension: number): Matrix {
  const matrix = hessianMatrix(where, hessian, "the objective's hessian");
  if (matrix.rows !== dimension) {
    throw inputTypeError(`${where}: the objective's hessian must have ${dimension} rows, got ${matrix.rows}`);
  }
  checkSymmetry(where, matrix);
  return matrix;
}

/** Throws if entries that should be the same differ by more than those from differences of a gradient do. */
function checkSymmetry(where: string, matrix: Matrix): void {
  const room = ASYMMETRY * extremesOf(matrix.to1DArray().map(Math.abs))[1];
  for (let i = 0; i < matrix.rows; i++) {
    for (let j = 0; j < i; j++) {
      const [below, above] = [matrix.get(i, j), matrix.get(j, i)];
      if (Math.abs(below - above) <= room) continue;
      throw inputRangeError(
        `${where}: the objective's hessian must be symmetric, got [${j}][${i}] = ${above} and [${i}][${j}] = ${below}`,
      );
    }
  }
}

/** Returns a vector that the caller's code gave at a point, if it has as many coordinates and none of them is NaN. */
function checkedVector(where: string, name: string, vector: Vector, point: Vector): Vector {
  checkGradient(where, vector, point, name);
  const place = vector.findIndex((value) => Number.isNaN(value));
  if (place < 0) return vector;
  throw inputRangeError(
    `${where}: the objective's ${name} must be numbers, got NaN in coordinate ${place} at ${pointWords(point)}`,
  );
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
