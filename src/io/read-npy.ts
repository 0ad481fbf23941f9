import { inputRangeError, inputTypeError } from '../numeric/input-error.ts';
import { npyHeader } from './npy-header.ts';
import type { NumberTable } from './number-table.ts';

/** Reads a NumPy array (`.npy`, versions 1 to 3) of float64 or float32 with one or two dimensions; one makes a column. */
export function readNpy(bytes: Uint8Array, name: string): NumberTable {
  const { itemSize, littleEndian, fortranOrder, rows, columns, dataOffset } = npyHeader(bytes, name);
  const [wanted, got] = [rows * columns * itemSize, bytes.length - dataOffset];
  if (wanted !== got) {
    const fault = got < wanted ? 'truncated' : 'too long';
    throw inputTypeError(
      `${name}: must have ${wanted} bytes of data for shape (${rows}, ${columns}), got ${got} (${fault})`,
    );
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset + dataOffset, wanted);
  const values = new Float64Array(rows * columns);
  for (let at = 0; at < values.length; at++) {
    const offset = at * itemSize;
    const value = itemSize === 8 ? view.getFloat64(offset, littleEndian) : view.getFloat32(offset, littleEndian);
    const [i, j] = fortranOrder ? [at % rows, Math.floor(at / rows)] : [Math.floor(at / columns), at % columns];
    if (!Number.isFinite(value))
      throw inputRangeError(`${name}: entry [${i}, ${j}] must be a finite number, got ${value}`);
    values[i * columns + j] = value;
  }
  return { rows, columns, values };
}
