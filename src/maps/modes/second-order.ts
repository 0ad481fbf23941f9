import { isSecondOrder } from '../../methods/any-method.ts';
import { inputTypeError } from '../../numeric/input-error.ts';
import type { LayerContext, SecondOrderContext } from '../layer.ts';

/** The context of a layer that only methods of second order have; `planMap` refuses it for all others. */
export function secondOrder(context: LayerContext): SecondOrderContext {
  const { method } = context.subject;
  if (isSecondOrder(method)) return { ...context, subject: { ...context.subject, method } };
  throw inputTypeError(`map: method must remember two points only for this layer, got ${method.name}`);
}
