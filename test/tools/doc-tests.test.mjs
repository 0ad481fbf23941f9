import { mkdtempSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { docExamples } from './doc-examples.mjs';
import { docTestSource } from './doc-test-source.mjs';
import { expectPrinted } from './expect-printed.ts';
import { writeDocTests } from './write-doc-tests.mjs';

const FENCE = '```';

describe('docExamples', () => {
  it('finds the fences of a guide with their first line', () => {
    const guide = ['# Title', '', `${FENCE}ts`, '1 + 1; // => 2', FENCE, '', FENCE, 'plain', FENCE].join('\n');
    expect(docExamples('guide.md', guide)).toEqual([{ line: 4, language: 'ts', code: '1 + 1; // => 2' }]);
  });

  it('finds the fences of doc comments and nothing in the code between them', () => {
    const source = [
      '/**',
      ' * Doubles.',
      ' * @example',
      ` * ${FENCE}ts`,
      ' * double(2); // => 4',
      ` * ${FENCE}`,
      ' */',
      'export const double = (x: number) => 2 * x;',
      `const text = '${FENCE}ts';`,
    ].join('\n');
    expect(docExamples('double.ts', source)).toEqual([{ line: 5, language: 'ts', code: 'double(2); // => 4' }]);
  });

  it('takes the indentation of a fence off its code', () => {
    expect(docExamples('a.md', `- item\n\n  ${FENCE}ts\n  if (a)\n    b();\n  ${FENCE}`)).toEqual([
      { line: 4, language: 'ts', code: 'if (a)\n  b();' },
    ]);
  });
});

describe('docTestSource', () => {
  const sourceOf = (/** @type {string} */ code) =>
    docTestSource([{ file: 'a.md', examples: [{ line: 1, language: 'ts', code }] }], './helper.ts');

  it('asserts the value of an expression, of a constant and of what is logged', () => {
    expect(sourceOf('f(1); // => 0.5')).toContain(`expectPrinted(f(1), "0.5");`);
    expect(sourceOf('const a = f(1); // => 0.5')).toContain(`expectPrinted(a, "0.5");`);
    expect(sourceOf('console.log(a, b); // => 1 2')).toContain(`expectPrinted(format(a, b), "1 2", 'as text');`);
  });

  it('asserts an expression that spans lines', () => {
    expect(sourceOf('f(\n  1,\n); // => 0.5')).toContain(`expectPrinted(f(\n  1,\n), "0.5");`);
  });

  it('moves imports to the top of the file, each name once', () => {
    const example = (/** @type {string} */ code) => ({ line: 1, language: 'ts', code });
    const text = docTestSource(
      [
        { file: 'a.md', examples: [example(`import { f, type T, type U } from 'heavyball';\nf(1);`)] },
        { file: 'b.md', examples: [example(`import { f, g, T } from 'heavyball';\ng(1);`)] },
      ],
      './helper.ts',
    );
    expect(text).toContain(`import { f, T, type U, g } from 'heavyball';`);
  });

  it('fails an arrow that follows neither an expression nor a constant', () => {
    expect(sourceOf('if (a) f(1); // => 0.5')).toContain('throw new Error');
    expect(sourceOf('// => 0.5')).toContain('throw new Error');
    expect(sourceOf('const { a } = f(1); // => 0.5')).toContain('throw new Error');
  });
});

describe('expectPrinted', () => {
  it('compares numbers to six significant digits, also inside arrays and objects', () => {
    expectPrinted(9 / 11, '0.818182');
    expectPrinted([9e-30 / 11, 1], '[ 8.18182e-31, 1 ]');
    expectPrinted({ rate: 9 / 11 }, '{ rate: 0.818182 }');
    expectPrinted(NaN, 'NaN');
    expectPrinted(-Infinity, '-Infinity');
  });

  it('fails a wrong value', () => {
    const wrong = /** @type {const} */ ([
      [9 / 11, '0.818183'],
      [0, '-0'],
      [1e-300, '0'],
      [NaN, '1'],
      ['stable', 'stable'],
      ['stable', `'unstable'`],
      [[1, 2], '[ 1 ]'],
      [null, 'undefined'],
    ]);
    for (const [actual, text] of wrong)
      expect(() => {
        expectPrinted(actual, text);
      }, text).toThrow();
  });
});

describe('writeDocTests', () => {
  let root = '';
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'doc-tests-'));
    mkdirSync(join(root, 'src', 'mode'), { recursive: true });
    writeFileSync(join(root, 'README.md'), `${FENCE}ts\n1 + 1; // => 2\n${FENCE}\n`);
    writeFileSync(join(root, 'src', 'mode', 'a.ts'), `/**\n * ${FENCE}ts\n * 2; // => 2\n * ${FENCE}\n */\n`);
    writeFileSync(join(root, 'src', 'b.ts'), 'export const b = 1;\n');
  });
  afterEach(() => {
    rmSync(root, { recursive: true });
  });

  it('writes files for README.md and for each folder of src with examples, and counts the examples', () => {
    expect(writeDocTests(root, join(root, 'out'))).toBe(2);
    expect(readdirSync(join(root, 'out')).sort()).toEqual(['README.test.ts', 'src-mode.test.ts']);
    expect(readFileSync(join(root, 'out', 'README.test.ts'), 'utf8')).toContain('expectPrinted(1 + 1, "2");');
  });

  it('removes the file of an example that is gone', () => {
    writeDocTests(root, join(root, 'out'));
    rmSync(join(root, 'README.md'));
    expect(writeDocTests(root, join(root, 'out'))).toBe(1);
    expect(readdirSync(join(root, 'out'))).toEqual(['src-mode.test.ts']);
  });
});
