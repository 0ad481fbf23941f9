import type { HigherOrderMethod } from './higher-order-method.ts';
import type { Method } from './method.ts';

/** A method of second order or of higher order. */
export type AnyMethod = Method | HigherOrderMethod;

/** Whether a method remembers two points only, so that it is one of the (β, γ, η) family. */
export function isSecondOrder(method: AnyMethod): method is Method {
  return 'family' in method;
}
