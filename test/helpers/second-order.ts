import { isSecondOrder } from '../../src/methods/any-method.ts';
import type { MapSubject, SecondOrderSubject } from '../../src/maps/plane.ts';

/** The subject of a map whose method remembers two points only, as those of most tests do. */
export function secondOrder(subject: MapSubject): SecondOrderSubject {
  const { method } = subject;
  if (!isSecondOrder(method)) throw new Error(`${method.name} is not of second order`);
  return { ...subject, method };
}
