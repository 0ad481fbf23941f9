import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

import { certify } from '../../src/certificates/certify.ts';
import { ALL_METHODS } from '../../src/methods/all-methods.ts';
import { aggregatedMomentum } from '../../src/methods/aggregated-momentum.ts';
import { METHODS } from '../../src/methods/index.ts';
import type { Method } from '../../src/methods/method.ts';
import { compareMethods } from '../../src/response/compare-methods.ts';
import { summarizeHigherOrder } from '../../src/response/higher-order-summary.ts';
import { fromKappa } from '../../src/spectrum/from-kappa.ts';
import { krylovIterations } from '../../src/tuning/krylov-iterations.ts';
import { runInProcess } from '../helpers/run-in-process.ts';

const folder = mkdtempSync(join(tmpdir(), 'heavyball-compare-'));
const rows = compareMethods(fromKappa(20));

afterAll(() => {
  rmSync(folder, { recursive: true });
});

interface Row {
  readonly title: string;
  readonly method: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly fromRest: number;
  readonly sharpness: { readonly overL: number };
  readonly noise: { readonly lossFloor: number };
  readonly badge: { readonly certification: { readonly certified: boolean } };
}

function methodNamed(wanted: string): Method {
  const method = METHODS.find(({ name }) => name === wanted);
  if (method === undefined) throw new Error(`no method ${wanted}`);
  return method;
}

describe('heavyball compare', () => {
  it('has a line for every method with known constants, and for those that change at every step', async () => {
    const { code, stdout, stderr } = await runInProcess(['compare', '--kappa', '20']);
    expect([code, stderr]).toEqual([0, '']);
    for (const { title } of rows) expect(stdout).toMatch(new RegExp(`^${title} `, 'm'));
    const fewest = krylovIterations(1e-6, fromKappa(20));
    expect(stdout).toMatch(new RegExp(`^Chebyshev semi-iteration .* ${fewest} `, 'm'));
    expect(stdout).toMatch(new RegExp(`^conjugate gradients, at most .* ${fewest} `, 'm'));
    for (const method of METHODS.filter(({ name }) => !rows.some(({ analysis }) => analysis.method === name))) {
      expect(stdout.replaceAll('\n', ' ')).toMatch(new RegExp(`No best constants known[^:]*:.*${method.title}`));
    }
  });

  it('names the flags that would add a method, and keeps its notes within 120 characters', async () => {
    const { stdout } = await runInProcess(['compare', '--kappa', '20']);
    const notes = stdout.slice(stdout.indexOf('No first-order method'), stdout.indexOf('A cycle of'));
    for (const line of notes.split('\n')) expect(line.length).toBeLessThanOrEqual(120);
    expect(notes.replaceAll('\n', ' ')).toContain(
      'heavy ball with decoupled weight decay (--weight-decay), Nesterov with decoupled weight decay (--weight-decay), aggregated momentum (--betas), complex momentum (--beta, --phase).',
    );
  });

  it('has a line for every method where all parameters are given, with no number missing', async () => {
    const given = '--weight-decay 0.1 --betas 0,0.9 --beta 0.5 --phase 0.4';
    const { code, stdout } = await runInProcess(`compare --kappa 3 ${given}`.split(' '));
    expect(code).toBe(0);
    for (const { title } of ALL_METHODS) expect(stdout).toMatch(new RegExp(`^${title}(, best)? `, 'm'));
    expect(stdout).toMatch(/^aggregated momentum +β = \(0, 0\.9\), η = \S+( +[\d.]+){7} L  not known$/m);
    expect(stdout).toMatch(/^Not known of aggregated momentum: the circle criterion does not hold, .*\.$/m);
    expect(stdout).not.toContain('No best constants known');
    expect(stdout).toContain('Weight decay moves the minimum');
    expect(stdout.replaceAll('\n', ' ')).toContain(
      'Best η for the parameters given: aggregated momentum, complex momentum.',
    );
  });

  it('has null in its document, and empty cells in its table, for what methods of higher order do not have', async () => {
    const words = ['compare', '--kappa', '3', '--betas', '0,0.9'];
    const document = JSON.parse((await runInProcess([...words, '--json'])).stdout) as {
      readonly rows: readonly Row[];
    };
    expect(document).toMatchObject({ given: { betas: [0, 0.9] } });
    const row = document.rows.at(-1);
    expect(row).toMatchObject({ method: 'aggregated-momentum', constants: 'given', guarantee: null, margin: null });
    const eta = Number(row?.parameters['eta']);
    const { transient, noise } = summarizeHigherOrder(aggregatedMomentum, { betas: [0, 0.9], eta }, fromKappa(3));
    expect(row).toMatchObject({ peak: transient.peak, peakStep: transient.step, noise });
    const path = join(folder, 'given.csv');
    await runInProcess([...words, '-o', path]);
    const cells = `${transient.peak},${noise.variance},${noise.lossFloor}`;
    expect(readFileSync(path, 'utf8')).toMatch(
      new RegExp(
        `^aggregated-momentum,given,.*,"0,0\\.9".*,${cells.replaceAll('.', '\\.')},[\\d.]+,[\\d.]+,false,,not known,$`,
        'm',
      ),
    );
  });

  it('counts one gradient in the singular', async () => {
    const { stdout } = await runInProcess(['compare', '--kappa', '1']);
    expect(stdout).toContain('or 1 gradient to 1e-6');
  });

  it('says which methods are safe beyond quadratics only in part, and how to see it', async () => {
    const local = await runInProcess(['compare', '--kappa', '20']);
    expect(local.stdout).toMatch(/^heavy ball .* local only \(a 3-cycle exists for κ ≥ 17\.94\)$/m);
    expect(local.stdout.match(/^A cycle of .*, simulated/gm)).toEqual(['A cycle of heavy ball, simulated']);
    expect(local.stdout).toMatch(/^A cycle of heavy ball, simulated: heavyball certify .* --replay 100000$/m);
    expect((await runInProcess(['compare', '--kappa', '5'])).stdout).not.toContain('A cycle of');
  });

  it('has the same in its document, with what is certain beyond quadratics', async () => {
    const { stdout } = await runInProcess(['compare', '--kappa', '20', '--epsilon', '1e-3', '--json']);
    const document = JSON.parse(stdout) as { readonly rows: readonly Row[]; readonly lowerBound: object };
    expect(document.rows.map(({ title }) => title)).toEqual(rows.map(({ title }) => title));
    expect(document).toMatchObject({
      epsilon: 1e-3,
      spectrum: { kappa: 20 },
      lowerBound: { iterations: krylovIterations(1e-3, fromKappa(20)) },
    });
    document.rows.forEach((row, i) => {
      const { analysis, noise, sharpness } = rows[i]!;
      expect(row.parameters).toEqual(analysis.parameters);
      expect(row.noise.lossFloor).toBe(noise.lossFloor);
      expect(row.sharpness.overL).toBe((sharpness.sharpness ?? NaN) / 20);
      const method = methodNamed(row.method);
      const { certified } = certify(method, analysis.parameters, { mu: 1, L: 20 });
      expect(row.badge.certification.certified).toBe(certified);
    });
  });

  it('writes a table with all digits', async () => {
    const path = join(folder, 'compare.csv');
    await runInProcess(['compare', '--kappa', '20', '-o', path]);
    const [head = '', ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n');
    expect(lines).toHaveLength(rows.length + 1);
    const columns = head.split(',');
    for (const name of ['method', 'beta', 'nu', 'eta', 'rateGap', 'fromRest', 'lossFloor', 'sharpnessOverL']) {
      expect(columns).toContain(name);
    }
    const heavyBall = lines.find((line) => line.startsWith('heavy-ball,'))?.split(',') ?? [];
    const analysis = rows.find(({ title }) => title === 'heavy ball')?.analysis;
    expect(heavyBall[columns.indexOf('beta')]).toBe(String(analysis?.parameters.beta));
    expect(heavyBall[columns.indexOf('rateGap')]).toBe(String(analysis?.rateGap));
  });

  it('draws a picture, and refuses other endings', async () => {
    const path = join(folder, 'compare.svg');
    expect((await runInProcess(['compare', '--kappa', '20', '-o', path])).code).toBe(0);
    expect(readFileSync(path, 'utf8')).toContain('κ = 20');
    const { code, stderr } = await runInProcess(['compare', '--kappa', '20', '-o', join(folder, 'compare.png')]);
    expect([code, stderr]).toEqual([2, expect.stringMatching(/\.csv or \.svg or \.json/)]);
  });
});
