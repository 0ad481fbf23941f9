// @ts-check
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { standardise } from '../examples/standardise.mjs';

const folder = mkdtempSync(join(tmpdir(), 'heavyball-example-'));

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('examples/iris.mjs', () => {
  let text = '';

  beforeAll(() => {
    const run = spawnSync(process.execPath, [resolve('examples/iris.mjs')], { cwd: folder, encoding: 'utf8' });
    if (run.status !== 0) throw new Error(run.stdout + run.stderr);
    text = run.stdout;
  }, 180_000);

  it('finds the ridge as the smallest eigenvalue, once for each feature', () => {
    expect(text).toContain('μ = 0.001, L = 0.175178, κ = 175.178');
    expect(text).toMatch(/these\n5 directions/);
  });

  it('compares the methods, and every claim comes out as expected', () => {
    for (const method of ['gradient descent', 'heavy ball', 'Nesterov, standard', 'Nesterov, best']) {
      expect(text).toMatch(new RegExp(`^${method} +`, 'm'));
    }
    expect(text).toMatch(/All \d+ claims came out as expected/);
  });

  it('writes the report and the map that it names, each in one piece', () => {
    const names = readdirSync(join(folder, 'out')).sort();
    expect(names).toEqual(['iris-report.html', 'iris-stability-map.svg']);
    for (const name of names) {
      expect(text).toContain(`out/${name}`);
      const content = readFileSync(join(folder, 'out', name), 'utf8');
      expect(content).not.toMatch(/NaN|undefined/);
      expect(content).not.toMatch(/<script|(src|href)="https?:/);
    }
  });
});

describe('standardise', () => {
  it('centres every column, scales it to unit variance, and appends ones', () => {
    const rows = standardise([
      [1, 2],
      [3, 5],
      [4, 1],
      [0, 2],
    ]);
    for (const j of [0, 1]) {
      const column = rows.map((row) => row[j] ?? NaN);
      expect(column.reduce((sum, x) => sum + x, 0)).toBeCloseTo(0, 14);
      expect(column.reduce((sum, x) => sum + x * x, 0)).toBeCloseTo(4, 14);
    }
    expect(rows.map((row) => row.slice(2))).toEqual([[1], [1], [1], [1]]);
  });
});
