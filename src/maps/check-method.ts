import { describe } from '../numeric/check.ts';
import { inputTypeError } from '../numeric/input-error.ts';

/** Throws unless `value` is a method, and not its name. */
export function checkMethod(name: string, value: unknown): void {
  if (typeof value === 'object' && value !== null && 'parameters' in value) return;
  throw inputTypeError(`map: ${name} must be a method such as heavyBall, got ${describe(value)}`);
}
