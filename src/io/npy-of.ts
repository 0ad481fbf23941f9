import { npyPreamble } from './npy-preamble.ts';

/** A matrix of float64 as the bytes of a `.npy` file: `columns` values a row, row after row. */
export function npyOf(values: Float64Array, columns: number): Uint8Array {
  const preamble = npyPreamble(values.length / columns, columns);
  const bytes = new Uint8Array(preamble.length + values.byteLength);
  bytes.set(preamble);
  bytes.set(littleEndian(values), preamble.length);
  return bytes;
}

/** The bytes of the values in the order of the file, whatever the order of the machine. */
export function littleEndian(values: Float64Array): Uint8Array {
  const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
  if (new Uint8Array(Uint16Array.of(1).buffer)[0] === 1) return bytes;
  const swapped = bytes.slice();
  for (let at = 0; at < swapped.length; at += 8) swapped.subarray(at, at + 8).reverse();
  return swapped;
}
