import { littleEndian } from '../../src/io/little-endian.ts';
import { npyPreamble } from '../../src/io/npy-preamble.ts';

/** A matrix as the bytes of a `.npy` file: `columns` values a row, row after row. */
export function npyOf(values: Float64Array, columns: number): Uint8Array {
  return Uint8Array.from([...npyPreamble(values.length / columns, columns), ...littleEndian(values)]);
}
