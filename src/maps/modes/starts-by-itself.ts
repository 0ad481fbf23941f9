import { isSecondOrder } from '../../methods/any-method.ts';
import type { LayerContext } from '../layer.ts';

/** Whether the first step of the map's method, from empty buffers, is another than the family's from rest. */
export function startsByItself({ subject: { method } }: Pick<LayerContext, 'subject'>): boolean {
  return isSecondOrder(method) && method.firstFactor !== undefined;
}
