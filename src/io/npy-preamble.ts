/** The bytes of the data begin at a multiple of this, as NumPy writes them. */
const ALIGNMENT = 64;
const MAGIC = [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0];

/**
 * The bytes before the data of a `.npy` file (version 1) that holds a matrix of little-endian float64, row by row; the same
 * that NumPy writes.
 */
export function npyPreamble(rows: number, columns: number): Uint8Array {
  const text = `{'descr': '<f8', 'fortran_order': False, 'shape': (${rows}, ${columns}), }`;
  const length = Math.ceil((MAGIC.length + 2 + text.length + 1) / ALIGNMENT) * ALIGNMENT;
  const size = length - MAGIC.length - 2;
  const header = new TextEncoder().encode(`${text.padEnd(size - 1)}\n`);
  return Uint8Array.from([...MAGIC, size % 256, Math.floor(size / 256), ...header]);
}
