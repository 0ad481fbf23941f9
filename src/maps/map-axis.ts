import { checkFinite, checkInteger, describe } from '../numeric/check.ts';
import { inputRangeError } from '../numeric/input-error.ts';

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
const SCALES: readonly unknown[] = ['linear', 'log'];

/** Throws unless the axis has ends in order, at least 2 cells, and no 0 on a logarithmic scale. */
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
}

/** The middles of the cells of an axis, ascending; on a logarithmic axis the geometric middles. */
export function positionsOf({ from, to, count, scale }: Required<MapAxis>): Float64Array {
  const parts = Float64Array.from({ length: count }, (_, i) => (i + 0.5) / count);
  if (scale === 'linear') return parts.map((part) => from * (1 - part) + to * part);
  const [first, last] = [Math.log(from), Math.log(to)];
  return parts.map((part) => Math.exp(first * (1 - part) + last * part));
}
