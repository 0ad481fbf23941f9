import { inputTypeError } from '../numeric/input-error.ts';
import { npyArray } from './npy-array.ts';
import type { NumberTable } from './number-table.ts';

/** Reads a NumPy array (`.npy`, versions 1 to 3) of float64 or float32 with one or two dimensions; one makes a column. */
export function readNpy(bytes: Uint8Array, name: string): NumberTable {
  const { lengths, values } = npyArray(bytes, name);
  const [rows = 0, columns = 1] = lengths;
  if (lengths.length <= 2) return { rows, columns, values };
  throw inputTypeError(`${name}: array must have one or two dimensions, got shape "(${lengths.join(', ')})"`);
}
