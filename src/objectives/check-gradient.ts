import { describe } from '../numeric/check.ts';
import type { Vector } from '../numeric/vector.ts';
import { inputTypeError } from '../numeric/input-error.ts';
import { pointWords } from './point-words.ts';

/** Throws unless an objective's gradient at a point, or its vector of the name given, has as many coordinates. What numbers they are is the caller's affair. */
export function checkGradient(where: string, gradient: unknown, point: Vector, name = 'gradient'): void {
  const dimension = point.length;
  const length: unknown =
    Array.isArray(gradient) || ArrayBuffer.isView(gradient) ? Reflect.get(gradient, 'length') : null;
  if (length === dimension) return;
  const got = typeof length === 'number' ? `${length} numbers` : describe(gradient);
  throw inputTypeError(
    `${where}: the objective's ${name} must be an array of ${dimension} numbers, got ${got} at ${pointWords(point)}`,
  );
}
