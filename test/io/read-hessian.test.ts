import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FileFormat } from '../../src/io/file-format.ts';
import { readHessian } from '../../src/io/read-hessian.ts';
import { readSpectrum } from '../../src/io/read-spectrum.ts';
import { isInputError } from '../../src/numeric/input-error.ts';
import { refusal } from '../helpers/refusal.ts';

const FORMATS: readonly FileFormat[] = ['csv', 'json', 'mtx', 'npy'];

function read(format: FileFormat, content: string | Uint8Array): number[][] {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return readHessian(bytes, { format, name: `h.${format}` }).to2DArray();
}

const square = fc.integer({ min: 1, max: 5 }).chain((n) =>
  fc.array(
    fc.array(
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((x) => x + 0),
      { minLength: n, maxLength: n },
    ),
    { minLength: n, maxLength: n },
  ),
);

describe('readHessian', () => {
  it('reads back every double that a table or JSON can write', () => {
    fc.assert(
      fc.property(square, fc.constantFrom(',', ';', ' ', '\t', ' , ', '  '), (rows, separator) => {
        expect(read('csv', rows.map((row) => row.join(separator)).join('\n'))).toEqual(rows);
        expect(read('csv', rows.map((row) => row.map((x) => `"${x}"`).join(',')).join('\r\n'))).toEqual(rows);
        expect(read('json', JSON.stringify(rows))).toEqual(rows);
        expect(read('json', JSON.stringify({ note: ['{', 1], hessian: rows }, null, 2))).toEqual(rows);
        const columns = rows.map((_, j) => rows.map((row) => row[j]).join('\n')).join('\n');
        expect(
          read('mtx', `%%MatrixMarket matrix array real general\n${rows.length} ${rows.length}\n${columns}`),
        ).toEqual(rows);
      }),
    );
  });

  it.each([
    ['a byte order mark', '\ufeff1,2\n3,4'],
    ['a trailing line break', '1,2\n3,4\n'],
    ['Windows line ends', '1,2\r\n3,4\r\n'],
    ['old Macintosh line ends', '1,2\r3,4\r'],
    ['blank lines', '\n1,2\n  \n\n3,4\n\n'],
    ['comments', '# Hessian "of f\n1,2\n  # half, "way\n3,4'],
    ['a header', 'x,y\n1,2\n3,4'],
    ['a quoted header over two lines', 'y,"x\nx"\n1,2\n3,4'],
    ['spaces', '   1    2\n 3 4   '],
    ['tabs', '1\t2\n3\t \t4'],
    ['semicolons', '1;2\n3;4'],
    ['other ways to write a number', '+1.,.2e1\n30E-1,0004'],
  ])('reads a table with %s', (_, text) => {
    expect(read('csv', text)).toEqual([
      [1, 2],
      [3, 4],
    ]);
  });

  it.each([
    ['csv', '', 'TypeError: h.csv: must contain numbers, got an empty file'],
    ['csv', ' \n\n', 'TypeError: h.csv: must contain numbers, got an empty file'],
    ['csv', '# nothing\nx,y\n', 'TypeError: h.csv: must contain numbers, got none'],
    ['csv', '1,2\n\n3\n', 'TypeError: h.csv:3: must have as many columns as line 1 (2), got 1'],
    ['csv', 'c,"a\nb"\n1,2\n3,4,5', 'TypeError: h.csv:4: must have as many columns as line 3 (2), got 3'],
    ['csv', '1,2\n3,  four', 'TypeError: h.csv:2:5: column 2 must be a finite number, got "four"'],
    ['csv', '1,2\n"3, x",4', 'TypeError: h.csv:2:1: column 1 must be a finite number, got "3, x"'],
    ['csv', '1,2\n"3","x"', 'TypeError: h.csv:2:5: column 2 must be a finite number, got "x"'],
    ['csv', '1,2,3\n1,"2,5",x', 'TypeError: h.csv:2:3: column 2 must be a finite number, got "2,5"'],
    ['csv', '1 2\n3   x', 'TypeError: h.csv:2:5: column 2 must be a finite number, got "x"'],
    ['csv', '1;2,5\n3;4', 'TypeError: h.csv:1:3: column 2 must be a finite number, got "2,5"'],
    ['csv', 'x,1\n1,2', 'TypeError: h.csv:1:1: column 1 must be a finite number, got "x"'],
    ['csv', ',1\n1,2', 'TypeError: h.csv:1:1: column 1 must be a finite number, got ""'],
    ['csv', ',\n1,2', 'TypeError: h.csv:1:1: column 1 must be a finite number, got ""'],
    ['csv', '1,0x10\n1,2', 'TypeError: h.csv:1:3: column 2 must be a finite number, got "0x10"'],
    ['csv', 'nan,NaN\n1,2', 'RangeError: h.csv:1:1: column 1 must be a finite number, got "nan"'],
    ['csv', '1,-Infinity\n1,2', 'RangeError: h.csv:1:3: column 2 must be a finite number, got "-Infinity"'],
    ['csv', '1,1e309\n1,2', 'RangeError: h.csv:1:3: column 2 must be a finite number, got "1e309"'],
    [
      'csv',
      '1,2\n3,"4\n',
      'TypeError: h.csv:2:3: a quoted field must end in a quote and a separator, got MissingQuotes',
    ],
    ['csv', '1\n2\n3', 'TypeError: h.csv: a Hessian must be square, got 3 × 1; did you mean --spectrum?'],
    ['csv', '1,2\n3,4\n5,6', 'TypeError: h.csv: a Hessian must be square, got 3 × 2; did you mean --spectrum?'],
    ['csv', '1,2,3\n3,4,5', 'TypeError: h.csv: a Hessian must be square, got 2 × 3'],
    ['json', '[[1, 2], [3, NaN]]', 'TypeError: h.json:1:14: must be JSON with a value here, got "NaN"'],
    ['json', '[[1, 2],\n [3, 4],\n]', 'TypeError: h.json:3:1: must be JSON with a value here, got "]"'],
    ['json', '[[1, 2],\n [3 4]]', 'TypeError: h.json:2:5: must be JSON with a comma or ] here, got "4"'],
    ['json', '[[1, 2]', 'TypeError: h.json:1:8: must be JSON with a comma or ] here, got the end of the file'],
    ['json', '[01]', 'TypeError: h.json:1:3: must be JSON with a comma or ] here, got "1"'],
    ['json', '[', 'TypeError: h.json:1:2: must be JSON with a value or ] here, got the end of the file'],
    ['json', '[1]]', 'TypeError: h.json:1:4: must be JSON with the end here, got "]"'],
    ['json', '{1: 2}', 'TypeError: h.json:1:2: must be JSON with a key or } here, got "1"'],
    ['json', '{"a": 2,}', 'TypeError: h.json:1:9: must be JSON with a key here, got "}"'],
    ['json', '{"a" 2}', 'TypeError: h.json:1:6: must be JSON with a colon here, got "2"'],
    ['json', '{"a": {"b": []} "c": 1}', 'TypeError: h.json:1:17: must be JSON with a comma or } here, got "\\""'],
    ['json', '["a\\x"]', 'TypeError: h.json:1:4: must be JSON with the rest of a string here, got "\\\\"'],
    ['json', '[[1, 2], [3]]', 'TypeError: h.json:1:10: row 2 must have as many entries as row 1 (2), got 1'],
    ['json', '[[1, 2], 3]', 'TypeError: h.json:1:10: must be an array of numbers or of rows, got 3'],
    ['json', '{"hessian": [[1, 2],\n [3, "x"]]}', 'TypeError: h.json:2:6: must be a finite number, got "x"'],
    ['json', '{"a": [[0, 0]], "hessian": [[1, null]]}', 'TypeError: h.json:1:33: must be a finite number, got null'],
    ['json', '[[1, 1e999]]', 'RangeError: h.json:1:6: must be a finite number, got Infinity'],
    ['json', '[]', 'TypeError: h.json:1:1: must be an array of numbers or of rows, got []'],
    ['json', '[[]]', 'TypeError: h.json:1:2: must be an array of numbers or of rows, got []'],
    ['json', 'null', 'TypeError: h.json:1:1: must be an array of rows or an object with the key "hessian"'],
    [
      'json',
      '{"eigenvalues": [1, 2]}',
      'TypeError: h.json:1:1: must be an array of rows or an object with the key "hessian"; did you mean --spectrum?',
    ],
    ['json', '[1, 2]', 'TypeError: h.json: a Hessian must be square, got 2 × 1; did you mean --spectrum?'],
  ] as const)('refuses %s %j', (format, text, message) => {
    expect(refusal(() => read(format, text))).toBe(message);
  });

  it('says in one line that JSON is nested 100 000 deep', () => {
    const open = '['.repeat(100_000);
    expect(refusal(() => read('json', open))).toBe(
      'TypeError: h.json:1:100001: must be JSON with a value or ] here, got the end of the file',
    );
    expect(refusal(() => read('json', open + ']'.repeat(100_000)))).toBe(
      'TypeError: h.json:1:3: must be a finite number, got an array of length 1',
    );
  });

  it('refuses text that is not UTF-8', () => {
    const utf16 = Uint8Array.of(0xff, 0xfe, 0x31, 0x00);
    for (const format of ['csv', 'json', 'mtx'] as const) {
      expect(refusal(() => read(format, utf16))).toBe(
        `TypeError: h.${format}: must be UTF-8 text, got bytes that are not`,
      );
    }
  });

  it('refuses a format that it does not know, and what is not bytes', () => {
    expect(refusal(() => read(JSON.parse('"xml"') as FileFormat, '1'))).toBe(
      'TypeError: readHessian: format must be csv, json, mtx or npy, got "xml"',
    );
    expect(refusal(() => read('csv', JSON.parse('[49]') as Uint8Array))).toBe(
      'TypeError: readHessian: bytes must be a Uint8Array, got an array of length 1',
    );
  });

  it('meets arbitrary and damaged files with a result or an input error, never another', () => {
    const samples = [
      '1,2\n3,"4"\n',
      '{"hessian": [[1, 2], [3, 4]], "eigenvalues": [1], "weights": [2]}',
      '%%MatrixMarket matrix coordinate real symmetric\n2 2 2\n1 1 2\n2 1 3\n',
    ].map((text) => new TextEncoder().encode(text));
    const npy = readFileSync(new URL('../oracles/npy/f8-little-C-v1.npy', import.meta.url));
    const damaged = fc
      .tuple(fc.constantFrom(...samples, new Uint8Array(npy)), fc.nat(), fc.uint8Array({ maxLength: 3 }), fc.nat(3))
      .map(([bytes, at, inserted, removed]) => {
        const cut = at % (bytes.length + 1);
        return Uint8Array.from([...bytes.subarray(0, cut), ...inserted, ...bytes.subarray(cut + removed)]);
      });
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 60 }),
      fc.string({ unit: 'binary' }).map((s) => new TextEncoder().encode(s)),
      damaged,
    );
    fc.assert(
      fc.property(
        bytes,
        fc.constantFrom(...FORMATS),
        fc.constantFrom(readHessian, readSpectrum),
        (file, format, reader) => {
          try {
            reader(file, { format, name: 'f' });
          } catch (error) {
            expect(isInputError(error) && !error.message.includes('\n')).toBe(true);
          }
        },
      ),
      { numRuns: 3000 },
    );
  });
});
