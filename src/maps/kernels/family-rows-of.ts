import type { LayerContext } from '../layer.ts';
import type { MapCurvature, PlaneRow } from '../plane.ts';
import { curvatureOf } from '../planes/curvature-of.ts';

/** β, γ and ηλ of one curvature in the cells of a row. */
export interface FamilyCells {
  /** β. */
  readonly beta: Float64Array;
  /** γ. */
  readonly gamma: Float64Array;
  /** ηλ. */
  readonly etaLambda: Float64Array;
}

/**
 * What gives β, γ and ηλ on each of some curvatures in the cells of the row at y: by the plane's lines, or where it has none by
 * the method, cell by cell. The arrays are `length` long, zeros beyond the last cell, and are filled anew for each row.
 */
export function familyRowsOf(
  context: LayerContext,
  curvatures: readonly MapCurvature[],
  length: number,
): (y: number) => readonly FamilyCells[] {
  const { subject, plane, xs } = context;
  const shared = { beta: new Float64Array(length), gamma: new Float64Array(length) };
  const rows = curvatures.map(() => ({ ...shared, etaLambda: new Float64Array(length) }));
  return (y) => {
    const along = plane.rowAt(subject, y);
    if (along === null) fillByCells(context, curvatures, y, rows);
    else fillByLines(along, curvatures, xs, rows);
    return rows;
  };
}

function fillByLines(
  along: PlaneRow,
  curvatures: readonly MapCurvature[],
  xs: Float64Array,
  rows: readonly FamilyCells[],
): void {
  rows.forEach((row, j) => {
    const { beta, gamma, etaLambda } = along.family(curvatures[j]!);
    xs.forEach((x, i) => {
      const u = along.coordinate(x);
      row.beta[i] = beta.constant + beta.slope * u;
      row.gamma[i] = gamma.constant + gamma.slope * u;
      row.etaLambda[i] = etaLambda.constant + etaLambda.slope * u;
    });
  });
}

function fillByCells(
  { subject, plane, xs }: LayerContext,
  curvatures: readonly MapCurvature[],
  y: number,
  rows: readonly FamilyCells[],
): void {
  xs.forEach((x, i) => {
    const cell = plane.cellAt(subject, x, y);
    const { beta, gamma, eta } = subject.method.family(cell.parameters);
    rows.forEach((row, j) => {
      row.beta[i] = beta;
      row.gamma[i] = gamma;
      row.etaLambda[i] = eta * curvatureOf(cell, curvatures[j]!);
    });
  });
}
