import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNpy } from '../../src/io/read-npy.ts';
import { readSpectrum } from '../../src/io/read-spectrum.ts';
import { refusal } from '../helpers/refusal.ts';

/** Files written by NumPy and what they hold: test/oracles/npy.py. */
const folder = new URL('../oracles/npy/', import.meta.url);
const files = JSON.parse(readFileSync(new URL('index.json', folder), 'utf8')) as readonly {
  readonly file: string;
  readonly values: readonly (readonly number[])[];
}[];
const load = (file: string): Uint8Array => new Uint8Array(readFileSync(new URL(file, folder)));

function npy(header: string, data: Uint8Array = new Uint8Array(8)): Uint8Array {
  const text = new TextEncoder().encode(header);
  return Uint8Array.from([
    0x93,
    ...new TextEncoder().encode('NUMPY'),
    1,
    0,
    text.length % 256,
    text.length >> 8,
    ...text,
    ...data,
  ]);
}

describe('readNpy', () => {
  it.each(files)('reads $file as NumPy wrote it, to the bit', ({ file, values }) => {
    const table = readNpy(load(file), file);
    expect([table.rows, table.columns]).toEqual([values.length, values[0]?.length]);
    expect(Array.from(table.values)).toEqual(values.flat());
  });

  it('reads from the middle of a larger buffer', () => {
    const file = load('vector.npy');
    const buffer = new Uint8Array(file.length + 20).fill(7);
    buffer.set(file, 3);
    expect(readSpectrum(buffer.subarray(3, 3 + file.length), { format: 'npy', name: 'v' })).toEqual({
      eigenvalues: [0.5, 50, -1],
    });
  });

  it('takes a header in any order, spacing and quotes', () => {
    const header = '{"shape":(1,1) ,"fortran_order":True,"descr":">f8"}';
    expect(readNpy(npy(header, Uint8Array.of(0x3f, 0xf0, 0, 0, 0, 0, 0, 0)), 'a')).toEqual({
      rows: 1,
      columns: 1,
      values: Float64Array.of(1),
    });
  });

  const shaped = (shape: string): Uint8Array => npy(`{'descr': '<f8', 'fortran_order': False, 'shape': ${shape}, }\n`);
  it.each([
    ['no bytes', new Uint8Array(), 'a: must contain numbers, got an empty file'],
    [
      'a wrong magic',
      Uint8Array.of(0x93, 0x4e, 0x55, 0x4d, 0x50, 0x5a),
      'a: must begin with the six bytes \\x93NUMPY of a .npy file, got others',
    ],
    ['version 0', Uint8Array.of(0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 0, 0), 'a: .npy version must be 1, 2 or 3, got 0'],
    ['version 4', Uint8Array.of(0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 4, 0), 'a: .npy version must be 1, 2 or 3, got 4'],
    [
      'a start cut short',
      load('vector.npy').subarray(0, 9),
      'a: must have a header of 10 bytes, got 9 bytes (truncated)',
    ],
    [
      'a start cut short',
      load('f8-big-C-v2.npy').subarray(0, 11),
      'a: must have a header of 12 bytes, got 11 bytes (truncated)',
    ],
    [
      'a header cut short',
      load('vector.npy').subarray(0, 127),
      'a: must have a header of 128 bytes, got 127 bytes (truncated)',
    ],
    [
      'data cut short',
      load('vector.npy').subarray(0, 151),
      'a: must have 24 bytes of data for shape (3, 1), got 23 (truncated)',
    ],
  ])('refuses %s', (_, bytes, message) => {
    expect(refusal(() => readNpy(bytes, 'a'))).toBe(`TypeError: ${message}`);
  });

  it('refuses a header that claims 10^12 rows before it allocates them', () => {
    expect(refusal(() => readNpy(shaped('(1000000000000, 1000000000000)'), 'a'))).toBe(
      'TypeError: a: must have 8e+24 bytes of data for shape (1000000000000, 1000000000000), got 8 (truncated)',
    );
  });

  it('refuses more data than the shape has room for', () => {
    const long = npy("{'descr': '<f8', 'fortran_order': False, 'shape': (1,), }", new Uint8Array(9));
    expect(refusal(() => readNpy(long, 'a'))).toBe(
      'TypeError: a: must have 8 bytes of data for shape (1, 1), got 9 (too long)',
    );
  });

  it.each([
    ['object', "TypeError: a: dtype must be float64 or float32 (convert with .astype(float)), got object ('|O')"],
    ['complex', "TypeError: a: dtype must be float64 or float32 (convert with .astype(float)), got complex ('<c16')"],
    ['integer', "TypeError: a: dtype must be float64 or float32 (convert with .astype(float)), got integer ('<i8')"],
    [
      'structured',
      'TypeError: a: dtype must be float64 or float32 (convert with .astype(float)), got a structured dtype',
    ],
    ['cube', 'TypeError: a: array must have one or two dimensions, got shape "(2, 2, 2)"'],
    ['scalar', 'TypeError: a: array must have one or two dimensions, got shape "()"'],
    ['nothing', 'TypeError: a: array must not be empty, got shape "(0, 3)"'],
    ['infinite', 'RangeError: a: entry [1, 0] must be a finite number, got Infinity'],
  ])('refuses the %s array that NumPy wrote', (name, message) => {
    expect(refusal(() => readNpy(load(`refused-${name}.npy`), 'a'))).toBe(message);
  });

  it.each(['density.npy', 'density-fortran-f4.npy'])('reads the density in %s, one run after the other', (file) => {
    expect(readSpectrum(load(file), { format: 'npy', name: 'd' })).toEqual({
      eigenvalues: [5, 0.5, -1, 4, 0.25, 0],
      weights: [0.125, 0.25, 0.125, 0.0625, 0.1875, 0.25],
    });
  });

  it.each([
    [
      'triple',
      'TypeError: a: a density must have the shape (2, runs, nodes), eigenvalues and then weights, got (3, 2, 2)',
    ],
    [
      'tesseract',
      'TypeError: a: a density must have the shape (2, runs, nodes), eigenvalues and then weights, got (2, 2, 2, 2)',
    ],
    ['weight', 'RangeError: a: weight [1, 1, 1] must be at least 0, got -0.5'],
    ['density-infinite', 'RangeError: a: entry [1, 1, 0] must be a finite number, got NaN'],
  ])('refuses the %s array as a density', (name, message) => {
    const bytes = load(`refused-${name}.npy`);
    expect(refusal(() => readSpectrum(bytes, { format: 'npy', name: 'a' }))).toBe(message);
  });

  it('names the key that a header lacks', () => {
    expect(refusal(() => readNpy(npy("{'shape': (1,)}"), 'a'))).toBe(
      "TypeError: a: header must be a dictionary with the key 'descr', got \"{'shape': (1,)}\"",
    );
  });

  it('reads every float64 bit for bit in both byte orders', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 1 }),
        fc.boolean(),
        (list, little) => {
          const data = new DataView(new ArrayBuffer(8 * list.length));
          list.forEach((x, i) => {
            data.setFloat64(8 * i, x, little);
          });
          const header = `{'descr': '${little ? '<' : '>'}f8', 'fortran_order': False, 'shape': (${list.length},), }\n`;
          expect(Array.from(readNpy(npy(header, new Uint8Array(data.buffer)), 'a').values)).toEqual(list);
        },
      ),
    );
  });
});
