import type { AnyMethod } from '../methods/any-method.ts';
import type { Method, MethodParameters } from '../methods/method.ts';
import { constantMomentum } from './constant-momentum.ts';
import type { LayerContext } from './layer.ts';
import type { FamilyLine } from './mode-line.ts';
import type { Plane, PlaneRow } from './plane.ts';
import { familyOf } from './planes/family-of.ts';
import { gammaAlong } from './planes/gamma-along.ts';
import { takes } from './planes/takes.ts';

/**
 * The same map for another method: in each cell it has those of the cell's parameters that it takes, and on the plane of the
 * best learning rate its own best one.
 */
export function rivalContext(context: LayerContext, method: AnyMethod): LayerContext {
  const { subject, plane } = context;
  if (method === subject.method) return context;
  const rivalPlane: Plane = {
    ...plane,
    cellAt(_, x, y) {
      const cell = plane.cellAt({ ...subject, method }, x, y);
      return { ...cell, parameters: taken(cell.parameters, method) };
    },
    rowAt(_, y) {
      const row = plane.rowAt(subject, y);
      const family = familyOf(method);
      return row && family && rivalRow(row, family);
    },
  };
  return { ...context, subject: { ...subject, method }, plane: rivalPlane };
}

/** The parameters that a method takes. */
function taken({ eta, ...others }: MethodParameters, method: AnyMethod): MethodParameters {
  const known = Object.entries(others).filter(([name]) => takes(method, name === 'oneMinusBeta' ? 'beta' : name));
  return { ...Object.fromEntries(known), eta };
}

/** The row of the method with β and γ where it takes them; null where its own momentum may change along the row. */
function rivalRow(row: PlaneRow, method: Method): PlaneRow | null {
  if (!takes(method, 'beta') && row.eta.slope !== 0) return null;
  return { ...row, family: (lambda) => rivalLine(row.family(lambda), row, method) };
}

function rivalLine(line: FamilyLine, { eta }: PlaneRow, method: Method): FamilyLine {
  if (takes(method, 'beta')) {
    return takes(method, 'gamma') ? line : { ...line, gamma: gammaAlong(method, {}, line.beta) };
  }
  const { beta, gamma } = method.family({ eta: eta.constant });
  return { ...constantMomentum(beta, 1 - beta, gamma), etaLambda: line.etaLambda };
}
