import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { bandPool, fillInPool } from '../../../src/cli/big-map/fill-in-pool.ts';
import { sourcedObjective } from '../../../src/cli/map/objective-of-recipe.ts';
import { planMap } from '../../../src/maps/plan-map.ts';
import { spectrumOfRuns } from '../../../src/maps/outcome-map.ts';
import { runSubjectOf } from '../../../src/maps/run-subject.ts';
import { fillRows } from '../../../src/maps/fill-rows.ts';
import type { MapPlan } from '../../../src/maps/grid-map.ts';
import { heavyBall } from '../../../src/methods/heavy-ball.ts';
import { isInputError } from '../../../src/numeric/input-error.ts';
import { runInProcess } from '../../helpers/run-in-process.ts';

const folder = mkdtempSync(join(tmpdir(), 'heavyball-outcome-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
const at = (name: string): string => join(folder, name);

/** Writes a module that exports an objective and returns its path. */
function moduleOf(name: string, gradient: string, rest = 'dimension: 2'): string {
  writeFileSync(at(name), `export default { ${rest}, gradient: ([x, y]) => ${gradient} };\n`);
  return at(name);
}

const WELLS = moduleOf('wells.mjs', '[4 * x ** 3 - 4 * x, 20 * y]');
const BASINS = '--layer outcome --plane start --beta 0.9 --eta 0.02 --x=-2:2 --y=-2:2'.split(' ');

/** Runs `heavyball map`. */
const map = (...words: readonly string[]): ReturnType<typeof runInProcess> => runInProcess(['map', ...words]);

/** The one line of a refusal, without its ends. */
async function refusal(...words: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await map(...words);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr.match(/\n/g)).toHaveLength(1);
  return stderr.replace('heavyball: ', '').replace(' (see heavyball map --help)\n', '').replaceAll(`${folder}/`, '');
}

/** The plan of a map of starts on the objective of a module. */
async function planOn(module: string): Promise<MapPlan> {
  const { objective, source } = await sourcedObjective(module);
  const runs = runSubjectOf(objective, { source });
  const axes = { x: { from: -3, to: 3, count: 20 }, y: { from: -3, to: 3, count: 12 } };
  return planMap('outcome', heavyBall, spectrumOfRuns(runs), axes, {
    ...{ plane: 'start', fixed: { beta: 0.9, eta: 0.02 }, runs },
  });
}

const PIECES = [0, 3, 6, 9].map((first) => ({ first, end: first + 3 }));

describe('heavyball map --layer outcome', () => {
  it('describes what becomes of the runs, by name and share', async () => {
    const { code, stdout } = await map(...BASINS, '--objective', 'himmelblau', '--size', '20x20');
    expect(code).toBe(0);
    expect(stdout).toContain('Outcome of 500 steps of heavy ball on himmelblau on the plane of starts (θ₁, θ₂)\n');
    expect(stdout).toContain('Every cell is a start at rest.');
    expect(stdout).toMatch(/minimum \(3, 2\) +\d/);
  });

  it('has the iterations of each run beside its outcome in .csv', async () => {
    await map(...BASINS, '--objective', WELLS, '--size', '4x4', '-o', at('wells.csv'));
    const [comment, head, ...rows] = readFileSync(at('wells.csv'), 'utf8').trim().split('\n');
    expect(comment).toContain('"objective":');
    expect(head).toBe('θ₁,θ₂,outcome,iterations');
    expect(rows).toHaveLength(16);
    for (const row of rows)
      expect(row).toMatch(/^-?\d\.5,-?\d\.5,minimum \((−1|1), 0\),\d+$|^-?\d\.5,-?\d\.5,diverges,\d+$/);
    const spec = at('wells.vl.json');
    await map(...BASINS, '--objective', WELLS, '--size', '4x4', '-o', spec);
    expect(readFileSync(spec, 'utf8')).toMatch(/"value": "minimum \(1, 0\)",\s+"iterations": \d+/);
  });

  it('marks minima, shades by iterations, and starts where it is told', async () => {
    const svg = at('wells.svg');
    await map(...BASINS, '--objective', WELLS, '--size', '30x30', '-o', svg);
    expect(readFileSync(svg, 'utf8')).toMatch(/>iterations<[\s\S]*>minimum</);
    const { stdout } = await map(
      ...'--layer outcome --x 0:1 --y 0.01:0.02 --size 3x3 --beta 0.5 --eta 0.015 --start=-1,2 --objective'.split(' '),
      WELLS,
    );
    expect(stdout).toContain('Started at rest at (−1, 2).');
    expect(stdout).toMatch(/given +β = 0.5, η = 0.015: minimum \(−1, 0\), \d+ iterations/);
  });

  it('makes the same again of its file, as long as the module is the same', async () => {
    const gone = moduleOf('gone.mjs', '[x, y]');
    await map(...BASINS, '--objective', gone, '--size', '4x4', '-o', at('one.npy'));
    await map('--from', at('one.npy'), '-o', at('two.npy'));
    expect(readFileSync(at('two.npy')).equals(readFileSync(at('one.npy')))).toBe(true);
    moduleOf('gone.mjs', '[x, 2 * y]');
    expect(await refusal('--from', at('one.npy'), '-o', at('three.npy'))).toMatch(
      /^one\.npy\.json: gone\.mjs must be as it was when the map was made \(CRC-32 [0-9a-f]{8}\), got another \([0-9a-f]{8}\)$/,
    );
  });

  it('is made of its shards', async () => {
    const words = [...BASINS, '--objective', WELLS, '--size', '6x7'];
    await map(...words, '-o', at('whole.npy'));
    for (const i of [1, 2]) await map(...words, '--shard', `${i}/2`, '-o', at(`${i}.shard`));
    expect((await map('merge', at('2.shard'), at('1.shard'), '-o', at('merged.npy'))).code).toBe(0);
    expect(readFileSync(at('merged.npy')).equals(readFileSync(at('whole.npy')))).toBe(true);
    expect(readFileSync(at('merged.npy.json'), 'utf8')).toBe(readFileSync(at('whole.npy.json'), 'utf8'));
  });

  it('is the same by the kernel and by the method’s own step', async () => {
    const { code, stdout } = await map(...BASINS, '--objective', 'himmelblau', '--size', '20x20', '--check');
    expect([code, stdout]).toEqual([0, 'fast kernel and exact kernel: 0 of 400 cells differ\n']);
  });

  it.each([
    [['--layer', 'outcome'], '--objective must be given for --layer outcome, got nothing'],
    [['--layer', 'rate', '--objective', 'beale'], '--objective must stand beside --layer outcome, got rate'],
    [['--layer', 'rate', '--kappa', '3', '--start', '1'], '--start must stand beside --layer outcome, got rate'],
    [
      ['--layer', 'outcome', '--objective', 'beale', '--kappa', '3'],
      '--objective must not stand beside a spectrum, got both',
    ],
    [
      [...BASINS, '--objective', 'beale', '--start', '1,1'],
      '--start must not stand beside --plane start, on which every cell is one, got both',
    ],
    [
      [...BASINS, '--objective', 'lessard'],
      'map: --objective must have 2 coordinates for the plane of starts, got 1 of lessard',
    ],
    [
      [...BASINS, '--objective', moduleOf('three.mjs', '[x, y, x]', 'dimension: 3')],
      'map: --objective must have 2 coordinates for the plane of starts, got 3 of three.mjs (gradient only)',
    ],
    [
      ['--layer', 'outcome', '--objective', moduleOf('slope.mjs', '[1, 0]')],
      '--x and --y must say how far the learning rate goes, as the curvatures at a minimum of slope.mjs (gradient only) are not known, got neither',
    ],
    [[...BASINS, '--objective', at('missing.mjs')], '--objective missing.mjs: no such file'],
    [
      [...BASINS, '--objective', moduleOf('nan.mjs', '[x > 1.5 ? NaN : x, y]')],
      /^nan\.mjs: the objective's gradient must be numbers, got NaN in coordinate 0 at \(1\.5\d*, -1\.99\d*\)$/,
    ],
    [
      [...BASINS, '--objective', moduleOf('unsteady.mjs', '[x === 1 ? 1 : x + 1e-3 * Math.random(), y]')],
      /^unsteady\.mjs: the objective's gradient must be the same each time, got \S+ and \S+ in coordinate 0 at /,
    ],
    [
      [...BASINS, '--objective', moduleOf('restless.mjs', '[x + Math.random(), y]')],
      /^restless\.mjs: the objective's gradient must be the same each time, got \d\S+ and \d\S+ in coordinate 0 at \(\d, \d\)$/,
    ],
  ])('refuses %j in one line', async (words, message) => {
    const line = await refusal(...words);
    if (typeof message === 'string') expect(line).toBe(message);
    else expect(line).toMatch(message);
  });

  it.each([
    ['nan-above.mjs', '[y > 0.5 ? NaN : x, y]', ['-o', 'half.npy']],
    ['nan-above.mjs', '[y > 0.5 ? NaN : x, y]', ['--shard', '1/1', '-o', 'half.shard']],
    ['throws-above.mjs', '{ if (y > 0.5) throw new Error("off the table"); return [x, y]; }', ['-o', 'half.npy']],
    ['narrow-above.mjs', '(y > 0.5 ? [x] : [x, y])', ['-o', 'half.npy']],
  ])('leaves nothing of a map in the middle of which %s fails', async (name, gradient, words) => {
    const module = moduleOf(name, gradient, 'dimension: 2, start: [1, -1]');
    const out = words.map((word) => (word.startsWith('half') ? at(word) : word));
    // The rows of starts below come first, and are finished.
    const line = await refusal(...BASINS, '--objective', module, '--size', '3x20', '--beta', '0', ...out);
    expect(line).toContain(name);
    expect(readdirSync(folder).filter((file) => file.startsWith('half'))).toEqual([]);
  });

  it('is filled by workers that load the module themselves, to the same bytes', async () => {
    const plan = await planOn(WELLS);
    const wanted = new Float64Array(20 * 12);
    fillRows(plan, 0, 12, wanted);
    const found = new Float64Array(20 * 12);
    const pool = bandPool(plan, 2, resolve('dist/cli/big-map/worker.js'));
    await fillInPool(pool, PIECES, { workers: 2, size: 8 * 60 }, ({ rows, values }) =>
      found.set(values, rows.first * 20),
    );
    expect(found).toEqual(wanted);
  });

  it('passes on from a worker what is wrong with the objective', async () => {
    const plan = await planOn(moduleOf('late.mjs', '[x > 2.5 ? NaN : x, y]'));
    const pool = bandPool(plan, 2, resolve('dist/cli/big-map/worker.js'));
    const filled = fillInPool(pool, PIECES, { workers: 2, size: 8 * 60 }, () => undefined);
    const error: unknown = await filled.catch((reason: unknown) => reason);
    expect(isInputError(error)).toBe(true);
    expect(String(error)).toContain("late.mjs: the objective's gradient must be numbers, got NaN in coordinate 0");
  });
});
