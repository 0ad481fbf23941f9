import { constantMomentum } from '../constant-momentum.ts';
import type { LayerContext } from '../layer.ts';
import { modeLineOf, type FamilyLine, type Linear } from '../mode-line.ts';
import type { MapCurvature, PlaneRow } from '../plane.ts';
import { curvatureOf } from '../planes/curvature-of.ts';
import type { ModeRow } from './mode-row.ts';

/**
 * What gives the modes on some curvatures in the cells of the row at y; its arrays are filled anew for each row.
 *
 * Where modes are not linear along a row, they come from the family of the method cell by cell.
 */
export function modeRowsOf(
  context: LayerContext,
  curvatures: readonly MapCurvature[],
): (y: number) => readonly ModeRow[] {
  const { subject, plane, xs } = context;
  const rows = curvatures.map(() => emptyRow(xs.length));
  let coordinates: Float64Array | undefined;
  return (y) => {
    const along = plane.rowAt(subject, y);
    if (along === null) fillByCells(context, curvatures, y, rows);
    else fillByLines(along, curvatures, (coordinates ??= xs.map((x) => along.coordinate(x))), rows);
    return rows;
  };
}

function emptyRow(count: number): ModeRow {
  return {
    eta: new Float64Array(count),
    trace: new Float64Array(count),
    determinant: new Float64Array(count),
    complement: new Float64Array(count),
    atOne: new Float64Array(count),
    atMinusOne: new Float64Array(count),
  };
}

function fillByLines(
  along: PlaneRow,
  curvatures: readonly MapCurvature[],
  coordinates: Float64Array,
  rows: readonly ModeRow[],
): void {
  rows.forEach((row, j) => {
    const family = along.family(curvatures[j]!);
    const line = modeLineOf(family);
    fillLinear(along.eta, coordinates, row.eta);
    fillLinear(line.trace, coordinates, row.trace);
    fillLinear(line.determinant, coordinates, row.determinant);
    fillComplement(family, coordinates, row.complement);
    fillLinear(line.atOne, coordinates, row.atOne);
    fillLinear(line.atMinusOne, coordinates, row.atMinusOne);
  });
}

function fillLinear({ constant, slope }: Linear, coordinates: Float64Array, out: Float64Array): void {
  if (slope === 0) out.fill(constant);
  else for (let i = 0; i < out.length; i++) out[i] = constant + slope * coordinates[i]!;
}

/** 1 − D = 1 − β + γηλ, added up cell by cell: along one line, 1 − β would be lost where β is near 1 and ηλ near 0. */
function fillComplement(
  { oneMinusBeta, gamma, etaLambda }: FamilyLine,
  coordinates: Float64Array,
  out: Float64Array,
): void {
  for (let i = 0; i < out.length; i++) {
    const u = coordinates[i]!;
    const look = (gamma.constant + gamma.slope * u) * (etaLambda.constant + etaLambda.slope * u);
    out[i] = oneMinusBeta.constant + oneMinusBeta.slope * u + look;
  }
}

function fillByCells(
  { subject, plane, xs }: LayerContext,
  curvatures: readonly MapCurvature[],
  y: number,
  rows: readonly ModeRow[],
): void {
  xs.forEach((x, i) => {
    const cell = plane.cellAt(subject, x, y);
    const { beta, gamma, eta } = subject.method.family(cell.parameters);
    const momentum = constantMomentum(beta, 1 - beta, gamma);
    rows.forEach((row, j) => {
      const etaLambda = { constant: eta * curvatureOf(cell, curvatures[j]!), slope: 0 };
      const line = modeLineOf({ ...momentum, etaLambda });
      row.eta[i] = eta;
      row.trace[i] = line.trace.constant;
      row.determinant[i] = line.determinant.constant;
      row.complement[i] = line.complement.constant;
      row.atOne[i] = line.atOne.constant;
      row.atMinusOne[i] = line.atMinusOne.constant;
    });
  });
}
