import type { Method } from '../../methods/method.ts';

/** Whether the method takes a parameter. */
export function takes(method: Method, name: 'beta' | 'gamma'): boolean {
  return Object.hasOwn(method.parameters, name);
}
