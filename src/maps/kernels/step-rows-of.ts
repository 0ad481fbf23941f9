import type { LayerContext, SecondOrderContext } from '../layer.ts';
import { secondOrder } from '../modes/second-order.ts';
import type { MapCurvature, PlaneRow } from '../plane.ts';
import { curvatureOf } from '../planes/curvature-of.ts';

/** What a step multiplies with in the cells of a row: θ₊ − θ = (β − γηλ)(θ − θ₋) − ηλθ. */
export interface StepCells {
  /** β − γηλ: what remains of the velocity θ − θ₋. */
  readonly inertia: Float64Array;
  /** ηλ, λ with what weight decay adds. */
  readonly etaLambda: Float64Array;
  /** θ₁/θ₀, where the method begins in another way than the family from rest; else null. */
  readonly first: Float64Array | null;
}

/**
 * What gives the steps on each of some curvatures in the cells of the row at y: by the plane's lines, or where it has none by
 * the method, cell by cell. The arrays are `length` long, zeros beyond the last cell, and are filled anew for each row.
 */
export function stepRowsOf(
  context: LayerContext,
  curvatures: readonly MapCurvature[],
  length: number,
): (y: number) => readonly StepCells[] {
  const known = secondOrder(context);
  const { subject, plane, xs } = known;
  const hasFirst = subject.method.firstFactor !== undefined;
  const rows = curvatures.map(() => ({
    inertia: new Float64Array(length),
    etaLambda: new Float64Array(length),
    first: hasFirst ? new Float64Array(length) : null,
  }));
  return (y) => {
    const along = plane.rowAt(subject, y);
    if (along === null) fillByCells(known, curvatures, y, rows);
    else fillByLines(along, curvatures, xs, rows);
    return rows;
  };
}

function fillByLines(
  along: PlaneRow,
  curvatures: readonly MapCurvature[],
  xs: Float64Array,
  rows: readonly StepCells[],
): void {
  rows.forEach((row, j) => {
    const { beta, gamma, etaLambda } = along.family(curvatures[j]!);
    xs.forEach((x, i) => {
      const u = along.coordinate(x);
      const scaled = etaLambda.constant + etaLambda.slope * u;
      row.inertia[i] = beta.constant + beta.slope * u - (gamma.constant + gamma.slope * u) * scaled;
      row.etaLambda[i] = scaled;
    });
  });
}

function fillByCells(
  { subject, plane, xs }: SecondOrderContext,
  curvatures: readonly MapCurvature[],
  y: number,
  rows: readonly StepCells[],
): void {
  xs.forEach((x, i) => {
    const cell = plane.cellAt(subject, x, y);
    const { beta, gamma, eta, shift = 0 } = subject.method.family(cell.parameters);
    rows.forEach((row, j) => {
      const lambda = curvatureOf(cell, curvatures[j]!);
      const scaled = eta * (lambda + shift);
      if (row.first !== null) row.first[i] = subject.method.firstFactor?.(cell.parameters, lambda) ?? NaN;
      row.inertia[i] = beta - gamma * scaled;
      row.etaLambda[i] = scaled;
    });
  });
}
