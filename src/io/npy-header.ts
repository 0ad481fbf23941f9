import { describe } from '../numeric/check.ts';
import { inputTypeError } from '../numeric/input-error.ts';

/** What the header of a `.npy` file declares, and where its data begin. */
export interface NpyHeader {
  /** Bytes of one number: 4 or 8. */
  readonly itemSize: 4 | 8;
  readonly littleEndian: boolean;
  readonly fortranOrder: boolean;
  /** How long the array is in each of its dimensions, of which there is at least one. */
  readonly lengths: readonly number[];
  readonly dataOffset: number;
}

const MAGIC = [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59];

/** Reads the magic string, the version (1, 2 or 3) and the dictionary of a `.npy` file. */
export function npyHeader(bytes: Uint8Array, name: string): NpyHeader {
  if (bytes.length === 0) throw inputTypeError(`${name}: must contain numbers, got an empty file`);
  if (MAGIC.some((byte, i) => bytes[i] !== byte)) {
    throw inputTypeError(`${name}: must begin with the six bytes \\x93NUMPY of a .npy file, got others`);
  }
  const version = bytes[6] ?? 0;
  if (version < 1 || version > 3) throw inputTypeError(`${name}: .npy version must be 1, 2 or 3, got ${version}`);
  const textOffset = version === 1 ? 10 : 12;
  if (bytes.length < textOffset) throw truncated(name, textOffset, bytes.length);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const dataOffset = textOffset + (version === 1 ? view.getUint16(8, true) : view.getUint32(8, true));
  if (bytes.length < dataOffset) throw truncated(name, dataOffset, bytes.length);
  const text = new TextDecoder('latin1').decode(bytes.subarray(textOffset, dataOffset)).trim();
  return { ...numberType(text, name), lengths: lengthsOf(text, name), dataOffset };
}

function truncated(name: string, wanted: number, got: number): TypeError {
  return inputTypeError(`${name}: must have a header of ${wanted} bytes, got ${got} bytes (truncated)`);
}

function numberType(text: string, name: string): Pick<NpyHeader, 'itemSize' | 'littleEndian' | 'fortranOrder'> {
  const descr = member(text, name, 'descr', /'([^']*)'|"([^"]*)"|\[.*\]/);
  const type = /^['"]([<>])f([48])['"]$/.exec(descr);
  if (type === null) {
    throw inputTypeError(
      `${name}: dtype must be float64 or float32 (convert with .astype(float)), got ${dtypeName(descr)}`,
    );
  }
  const fortranOrder = member(text, name, 'fortran_order', /True|False/) === 'True';
  return { itemSize: type[2] === '4' ? 4 : 8, littleEndian: type[1] === '<', fortranOrder };
}

function lengthsOf(text: string, name: string): readonly number[] {
  const tuple = member(text, name, 'shape', /\([\dL, ]*\)/);
  const lengths = [...tuple.matchAll(/\d+/g)].map(([digits]) => Number(digits));
  if (lengths.length === 0) {
    throw inputTypeError(`${name}: array must have one or two dimensions, got shape ${describe(tuple)}`);
  }
  if (lengths.some((length) => length < 1)) {
    throw inputTypeError(`${name}: array must not be empty, got shape ${describe(tuple)}`);
  }
  return lengths;
}

/** The value of a key of the header's dictionary, as written. */
function member(text: string, name: string, key: string, value: RegExp): string {
  const found = new RegExp(`['"]${key}['"]\\s*:\\s*(${value.source})\\s*[,}]`).exec(text)?.[1];
  if (found === undefined)
    throw inputTypeError(`${name}: header must be a dictionary with the key '${key}', got ${describe(text)}`);
  return found;
}

function dtypeName(descr: string): string {
  if (descr.startsWith('[')) return 'a structured dtype';
  const kind = /^.[<>|=]?([a-zA-Z])/.exec(descr)?.[1] ?? '';
  const words: Readonly<Record<string, string>> = {
    O: 'object',
    c: 'complex',
    i: 'integer',
    u: 'integer',
    b: 'bool',
    U: 'text',
    S: 'text',
  };
  return Object.hasOwn(words, kind) ? `${words[kind]} (${descr})` : descr;
}
