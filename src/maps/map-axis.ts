import { checkFinite, checkInteger, describe } from '../numeric/check.ts';
import { inputRangeError } from '../numeric/input-error.ts';
import { valueAlong } from './value-along.ts';

/** How positions are spread along an axis: evenly in the value, or evenly in its logarithm. */
export type AxisScale = 'linear' | 'log';

/** One axis of a map: a stretch of values cut into equal cells. */
export interface MapAxis {
  /** Where the first cell begins. */
  readonly from: number;
  /** Where the last cell ends, above `from`. */
  readonly to: number;
  /** How many cells, at least 2. */
  readonly count: number;
  /** Default: the plane's. On a logarithmic axis `from` must be above 0. */
  readonly scale?: AxisScale;
}

/** More cells than this along one axis are refused. */
const MOST_CELLS: number = 2 ** 24;
/** On a shorter axis numbers are too small to be held to all their digits, and so to be drawn. */
const SHORTEST = 1e-300;
const SCALES: readonly unknown[] = ['linear', 'log'];

/** Throws unless the axis has ends in order, a length that is a number, at least 2 cells, and no 0 on a logarithmic scale. */
export function checkAxis(where: string, name: string, { from, to, count, scale }: Required<MapAxis>): void {
  checkFinite(where, `${name}.from`, from);
  checkFinite(where, `${name}.to`, to);
  checkInteger(where, `${name}.count`, count, 2, MOST_CELLS);
  if (from >= to) throw inputRangeError(`${where}: ${name}.from must be below ${name}.to, got ${from} and ${to}`);
  if (!SCALES.includes(scale)) {
    throw inputRangeError(`${where}: ${name}.scale must be 'linear' or 'log', got ${describe(scale)}`);
  }
  if (scale === 'log' && from <= 0) {
    throw inputRangeError(`${where}: ${name}.from must be above 0 on a logarithmic axis, got ${from}`);
  }
  checkLength(where, name, { from, to, scale });
}

function checkLength(where: string, name: string, { from, to, scale }: Omit<Required<MapAxis>, 'count'>): void {
  const most = Number.MAX_VALUE.toPrecision(2);
  if (!(to - from >= SHORTEST && to - from < Infinity)) {
    throw inputRangeError(
      `${where}: ${name}.to must be above ${name}.from by ${SHORTEST} to ${most}, got ${from} and ${to}`,
    );
  }
  if (scale === 'log' && to / from === Infinity) {
    throw inputRangeError(`${where}: ${name}.to must be at most ${most} times ${name}.from, got ${to} and ${from}`);
  }
}

/** Throws unless each middle is another number than the one before. */
export function checkPositions(where: string, name: string, positions: Float64Array): void {
  const twice = positions.findIndex((position, i) => i > 0 && position <= positions[i - 1]!);
  if (twice < 0) return;
  throw inputRangeError(
    `${where}: ${name}.count must be so small that the cells have different middles, got ${positions.length} with ${positions[twice]} twice`,
  );
}

/** The middles of the cells of an axis, ascending; on a logarithmic axis the geometric middles. */
export function positionsOf(axis: Required<MapAxis>): Float64Array {
  return Float64Array.from({ length: axis.count }, (_, i) => valueAlong(axis, (i + 0.5) / axis.count));
}
