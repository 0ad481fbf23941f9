import type { CharacteristicPolynomial } from '../../mode/characteristic-polynomial.ts';
import { noiseOf } from '../../response/noise-of.ts';
import { constantMomentum } from '../constant-momentum.ts';
import type { LayerContext, SecondOrderContext } from '../layer.ts';
import { modeLineOf, type FamilyLine, type Linear } from '../mode-line.ts';
import type { MapCurvature, PlaneRow } from '../plane.ts';
import { curvatureOf } from '../planes/curvature-of.ts';
import type { ModeRow } from './mode-row.ts';
import { secondOrder } from './second-order.ts';

/**
 * What gives the modes on some curvatures in the cells of the row at y; its arrays are filled anew for each row.
 *
 * Where modes are not linear along a row, they come from the family of the method cell by cell.
 */
export function modeRowsOf(
  context: LayerContext,
  curvatures: readonly MapCurvature[],
): (y: number) => readonly ModeRow[] {
  const known = secondOrder(context);
  const { subject, plane, xs } = known;
  const fillCells = subject.method.coordinates === 'family' ? fillByFamily : fillByOwn;
  const rows = curvatures.map(() => emptyRow(xs.length));
  let coordinates: Float64Array | undefined;
  return (y) => {
    const along = plane.rowAt(subject, y);
    if (along === null) fillCells(known, curvatures, y, rows);
    else fillByLines(along, curvatures, (coordinates ??= xs.map((x) => along.coordinate(x))), rows);
    return rows;
  };
}

function emptyRow(count: number): ModeRow {
  return {
    eta: new Float64Array(count),
    shift: new Float64Array(count),
    spread: new Float64Array(count).fill(1),
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

function fillByFamily(
  { subject, plane, xs }: SecondOrderContext,
  curvatures: readonly MapCurvature[],
  y: number,
  rows: readonly ModeRow[],
): void {
  xs.forEach((x, i) => {
    const cell = plane.cellAt(subject, x, y);
    const { beta, gamma, eta } = subject.method.family(cell.parameters);
    const momentum = constantMomentum(beta, 1 - beta, gamma);
    rows.forEach((row, j) => {
      fillCell(row, i, momentum, { eta, etaLambda: eta * curvatureOf(cell, curvatures[j]!) });
    });
  });
}

/**
 * The same with what weight decay adds and what the method stores. Where momentum is given by 1 − β, the family's β would lose
 * digits that the method's polynomial has.
 */
function fillByOwn(
  { subject, plane, xs }: SecondOrderContext,
  curvatures: readonly MapCurvature[],
  y: number,
  rows: readonly ModeRow[],
): void {
  const { method } = subject;
  xs.forEach((x, i) => {
    const cell = plane.cellAt(subject, x, y);
    const { parameters } = cell;
    const { beta, gamma } = method.family(parameters);
    const { eta, shift, spread } = noiseOf(method, parameters);
    const momentum = constantMomentum(beta, 1 - beta, gamma);
    rows.forEach((row, j) => {
      const lambda = curvatureOf(cell, curvatures[j]!);
      if (parameters.oneMinusBeta === undefined) fillCell(row, i, momentum, { eta, etaLambda: eta * (lambda + shift) });
      else fillExactly(row, i, method.polynomial(parameters, lambda));
      row.eta[i] = eta;
      row.shift[i] = shift;
      row.spread[i] = spread;
    });
  });
}

function fillCell(
  row: ModeRow,
  i: number,
  momentum: Omit<FamilyLine, 'etaLambda'>,
  { eta, etaLambda }: { readonly eta: number; readonly etaLambda: number },
): void {
  const line = modeLineOf({ ...momentum, etaLambda: { constant: etaLambda, slope: 0 } });
  row.eta[i] = eta;
  row.trace[i] = line.trace.constant;
  row.determinant[i] = line.determinant.constant;
  row.complement[i] = line.complement.constant;
  row.atOne[i] = line.atOne.constant;
  row.atMinusOne[i] = line.atMinusOne.constant;
}

function fillExactly(row: ModeRow, i: number, polynomial: CharacteristicPolynomial): void {
  row.trace[i] = polynomial.trace.hi;
  row.determinant[i] = polynomial.determinant.hi;
  row.complement[i] = polynomial.oneMinusDeterminant.hi;
  row.atOne[i] = polynomial.atOne.hi;
  row.atMinusOne[i] = polynomial.atMinusOne.hi;
}
