import type { AnyMethod } from '../../methods/any-method.ts';
import type { Plane } from '../plane.ts';
import { PLANES } from './index.ts';
import { parameterPlanes } from './parameter-plane.ts';

/** Every plane that a method may be drawn on: the usual ones, and those of any two numbers that it declares. */
export function planesOf(method: AnyMethod): readonly Plane[] {
  const names = new Set(PLANES.map(({ name }) => name));
  return [...PLANES, ...parameterPlanes(method).filter(({ name }) => !names.has(name))];
}
