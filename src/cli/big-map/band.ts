import { inputRangeError } from '../../numeric/input-error.ts';

/** Rows of a map, from `first` up to but not including `end`. */
export interface Rows {
  readonly first: number;
  readonly end: number;
}

/** Rows that are filled, written and checked as one, with their values. */
export interface Band {
  readonly rows: Rows;
  /** The values of their cells, row after row. */
  readonly values: Float64Array<ArrayBuffer>;
  /** CRC-32 of the values as little-endian doubles, in eight hexadecimal digits. */
  readonly checksum: string;
}

/** One share of a map: the `index`-th of `count`, from 1. */
export interface Share {
  readonly index: number;
  readonly count: number;
}

/** Rows are cut into at least this many bands where there are enough of them, so that few are lost and all workers busy. */
const FEWEST_BANDS = 64;

/** Cuts rows into bands of at most so many cells, or of one row. */
export function cutRows({ first, end }: Rows, width: number, mostCells: number): readonly Rows[] {
  const height = Math.max(1, Math.min(Math.floor(mostCells / width), Math.ceil((end - first) / FEWEST_BANDS)));
  const count = Math.ceil((end - first) / height);
  return Array.from({ length: count }, (_, i) => ({
    first: first + i * height,
    end: Math.min(first + (i + 1) * height, end),
  }));
}

/** The bytes that any of the bands fits in. */
export function bandSize(bands: readonly Rows[], width: number): number {
  const height = bands.reduce((most, { first, end }) => Math.max(most, end - first), 0);
  return height * width * Float64Array.BYTES_PER_ELEMENT;
}

/** The rows of a share: the shares of a map have equally many, to one, and in order. */
export function rowsOf({ index, count }: Share, height: number): Rows {
  if (count > height) {
    throw inputRangeError(`--shard: there must be at most as many shards as rows (${height}), got ${count}`);
  }
  return { first: Math.floor(((index - 1) * height) / count), end: Math.floor((index * height) / count) };
}
