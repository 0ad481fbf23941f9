import { checkFinite, describe } from '../numeric/check.ts';
import { inputTypeError } from '../numeric/input-error.ts';
import type { Vector } from '../numeric/vector.ts';

/** Throws unless `point` is an array of `dimension` finite numbers: `where: name must be …, got …`. */
export function checkPoint(where: string, name: string, point: unknown, dimension: number): asserts point is Vector {
  if (!Array.isArray(point) || point.length !== dimension) {
    throw inputTypeError(`${where}: ${name} must be an array of ${dimension} numbers, got ${describe(point)}`);
  }
  for (let i = 0; i < dimension; i++) checkFinite(where, `${name}[${i}]`, point[i]);
}
