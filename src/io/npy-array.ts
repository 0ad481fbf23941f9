import { inputRangeError, inputTypeError } from '../numeric/input-error.ts';
import { npyHeader } from './npy-header.ts';

/** An array of finite numbers with any number of dimensions. */
export interface NpyArray {
  /** How long it is in each dimension, all at least 1. */
  readonly lengths: readonly number[];
  /** The last index runs fastest. */
  readonly values: Float64Array;
}

/** Reads a NumPy array (`.npy`, versions 1 to 3) of float64 or float32. */
export function npyArray(bytes: Uint8Array, name: string): NpyArray {
  const { itemSize, littleEndian, fortranOrder, lengths, dataOffset } = npyHeader(bytes, name);
  const count = lengths.reduce((product, length) => product * length, 1);
  const [wanted, got] = [count * itemSize, bytes.length - dataOffset];
  if (wanted !== got) {
    const fault = got < wanted ? 'truncated' : 'too long';
    const shape = lengths.length === 1 ? [...lengths, 1] : lengths;
    throw inputTypeError(
      `${name}: must have ${wanted} bytes of data for shape (${shape.join(', ')}), got ${got} (${fault})`,
    );
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset + dataOffset, wanted);
  const values = new Float64Array(count);
  for (let at = 0; at < count; at++) {
    const offset = at * itemSize;
    const value = itemSize === 8 ? view.getFloat64(offset, littleEndian) : view.getFloat32(offset, littleEndian);
    const place = fortranOrder ? placeOf(at, lengths) : at;
    if (!Number.isFinite(value)) {
      const index = indexOf(place, lengths.length === 1 ? [...lengths, 1] : lengths);
      throw inputRangeError(`${name}: entry [${index.join(', ')}] must be a finite number, got ${value}`);
    }
    values[place] = value;
  }
  return { lengths, values };
}

/** Where the number goes that stands at a place of a file in which the first index runs fastest. */
function placeOf(at: number, lengths: readonly number[]): number {
  let rest = at;
  const index = lengths.map((length) => {
    const i = rest % length;
    rest = Math.floor(rest / length);
    return i;
  });
  return lengths.reduce((place, length, k) => place * length + index[k]!, 0);
}

/** The index of each dimension, of which the last runs fastest. */
function indexOf(place: number, lengths: readonly number[]): readonly number[] {
  let rest = place;
  return lengths.reduceRight<readonly number[]>((index, length) => {
    const i = rest % length;
    rest = Math.floor(rest / length);
    return [i, ...index];
  }, []);
}
