import type { AnyMethod } from '../../methods/any-method.ts';

/** Whether the method takes a parameter. */
export function takes(method: AnyMethod, name: string): boolean {
  return Object.hasOwn(method.parameters, name);
}
