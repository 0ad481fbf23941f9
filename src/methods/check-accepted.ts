import { isSecondOrder, type AnyMethod } from './any-method.ts';
import type { MethodParameters } from './method.ts';

/** Throws what the method throws if it does not take these parameters. */
export function checkAccepted(method: AnyMethod, parameters: MethodParameters): void {
  if (isSecondOrder(method)) method.family(parameters);
  else method.coefficients(parameters, 1);
}
