import type { HigherOrderMethod } from '../../methods/higher-order-method.ts';
import { isSecondOrder } from '../../methods/any-method.ts';
import type { MethodParameters } from '../../methods/method.ts';
import type { LayerContext, RowFiller } from '../layer.ts';
import type { MapCurvature } from '../plane.ts';
import { curvatureOf } from '../planes/curvature-of.ts';

/** A number that one mode of a method of higher order has; NaN where it is not told. */
export type HigherOrderQuantity = (method: HigherOrderMethod, parameters: MethodParameters, lambda: number) => number;

/**
 * Fills rows cell by cell with what is made of the numbers on some curvatures, one for each, of a method of higher order; null for
 * others.
 */
export function higherOrderCells(
  context: LayerContext,
  curvatures: readonly MapCurvature[],
  quantity: HigherOrderQuantity,
  madeOf: (values: readonly number[]) => number,
): RowFiller | null {
  const { subject, plane, xs } = context;
  const { method } = subject;
  if (isSecondOrder(method)) return null;
  return (y, out) => {
    xs.forEach((x, i) => {
      const cell = plane.cellAt(subject, x, y);
      out[i] = madeOf(curvatures.map((curvature) => quantity(method, cell.parameters, curvatureOf(cell, curvature))));
    });
  };
}
