import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { METHODS } from '../src/methods/index.ts';
import { importRules } from './tools/import-rules.mjs';
import { importViolations } from './tools/import-violations.mjs';
import { wordViolations } from './tools/word-violations.mjs';

const NAMES = METHODS.map(({ name }) => name);
const PLANTED = 'test/fixtures/architecture/src';

describe('importViolations', () => {
  it('finds none in src', async () => {
    expect(await importViolations('src', NAMES)).toEqual([]);
  });

  it('finds each planted one', async () => {
    const found = (await importViolations(PLANTED, ['heavy-ball'])).map((line) => line.replaceAll(`${PLANTED}/`, ''));
    expect(found.sort()).toEqual([
      'Node only in cli: io/write-csv.ts → os',
      'complex.js only in numeric/complex.ts: mode/mode-of.ts → node_modules/complex.js/complex.d.ts',
      'mode imports only earlier folders: mode/mode-of.ts → render/draw.ts',
      'no cycles: numeric/matrix.ts → numeric/vector.ts',
      'no method by name: stability/rate.ts → methods/heavy-ball.ts',
      'no unlisted library: render/draw.ts → node_modules/fast-check/lib/fast-check.d.ts',
      'not through the front door: stability/rate.ts → index.ts',
      'render imports only earlier folders: render/draw.ts → io/write-csv.ts',
      'resolvable: io/write-csv.ts → ./nothing.ts',
    ]);
  });
});

describe('importRules', () => {
  it('has a row for every folder of src', () => {
    const names = importRules('src', NAMES).map(({ name }) => name);
    const folders = readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory());
    for (const { name } of folders) expect(names).toContain(`${name} imports only earlier folders`);
  });
});

describe('wordViolations', () => {
  it('finds none in src', () => {
    expect(NAMES).not.toEqual([]);
    expect(wordViolations('src', NAMES)).toEqual([]);
  });

  it('finds each planted one and passes over comments', () => {
    expect(wordViolations(PLANTED, ['heavy-ball'])).toEqual([
      'io/write-csv.ts:5: uses process',
      `stability/rate.ts:6: names 'heavy-ball'`,
    ]);
  });
});
