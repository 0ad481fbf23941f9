import type { Method, MethodParameters } from '../methods/method.ts';
import type { LayerContext } from './layer.ts';
import type { Plane } from './plane.ts';

/** The same map for another method: in each cell it has those of the cell's parameters that it takes. */
export function rivalContext(context: LayerContext, method: Method): LayerContext {
  const { subject, plane } = context;
  if (method === subject.method) return context;
  const rival = { ...subject, method, fixed: taken(subject.fixed, method) };
  const hasLines = plane.refusal(rival) === null;
  const rivalPlane: Plane = {
    ...plane,
    cellAt(_, x, y) {
      const cell = plane.cellAt(subject, x, y);
      return { ...cell, parameters: { ...taken(cell.parameters, method), eta: cell.parameters.eta } };
    },
    rowAt: (_, y) => (hasLines ? plane.rowAt(rival, y) : null),
  };
  return { ...context, subject: rival, plane: rivalPlane };
}

/** The parameters that a method takes. */
function taken(parameters: Partial<MethodParameters>, method: Method): Partial<MethodParameters> {
  const names = Object.keys(method.parameters).flatMap((name) => (name === 'beta' ? [name, 'oneMinusBeta'] : [name]));
  return Object.fromEntries(Object.entries(parameters).filter(([name]) => names.includes(name)));
}
