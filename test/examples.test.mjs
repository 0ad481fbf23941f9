// @ts-check
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { softmaxRegression, standardise } from '../examples/softmax-regression.mjs';
import { spectrumOf } from '../src/spectrum/spectrum-of.ts';

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
  }, 60_000);

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

describe('softmaxRegression', () => {
  const features = standardise([
    [1, 2],
    [3, 5],
    [4, 1],
    [0, 2],
  ]);
  const objective = softmaxRegression(features, [0, 1, 2, 1], { classes: 3, ridge: 0.01 });
  const point = Array.from({ length: 9 }, (_, i) => Math.sin(i + 1));

  it('has the gradient and the Hessian of its value', () => {
    const h = 1e-5;
    const shifted = (/** @type {number} */ i, /** @type {number} */ by) =>
      point.map((value, j) => value + (i === j ? by : 0));
    const gradient = objective.gradient(point);
    const hessian = objective.hessian(point);
    for (let i = 0; i < 9; i++) {
      expect(gradient[i]).toBeCloseTo((objective.value(shifted(i, h)) - objective.value(shifted(i, -h))) / (2 * h), 8);
      const [above, below] = [objective.gradient(shifted(i, h)), objective.gradient(shifted(i, -h))];
      for (let j = 0; j < 9; j++) expect(hessian.get(i, j)).toBeCloseTo((above[j] - below[j]) / (2 * h), 8);
    }
  });

  it('curves by the ridge alone along the shifts of all classes', () => {
    const { eigenvalues, mu } = spectrumOf(objective.hessian(point));
    for (const eigenvalue of eigenvalues.slice(0, 3)) expect(eigenvalue).toBeCloseTo(0.01, 12);
    expect(mu).toBeCloseTo(0.01, 12);
  });
});
