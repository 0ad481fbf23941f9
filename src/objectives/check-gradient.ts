import { describe } from '../numeric/check.ts';
import { inputTypeError } from '../numeric/input-error.ts';

/** Throws unless an objective's gradient, or its vector of the name given, has as many coordinates as its points. What numbers they are is the caller's affair. */
export function checkGradient(where: string, gradient: unknown, dimension: number, name = 'gradient'): void {
  const length: unknown =
    Array.isArray(gradient) || ArrayBuffer.isView(gradient) ? Reflect.get(gradient, 'length') : null;
  if (length === dimension) return;
  const got = typeof length === 'number' ? `${length} numbers` : describe(gradient);
  throw inputTypeError(`${where}: the objective's ${name} must be an array of ${dimension} numbers, got ${got}`);
}
