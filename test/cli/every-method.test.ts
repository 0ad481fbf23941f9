import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';

import { LAYERS } from '../../src/maps/layers/index.ts';
import { parameterPlanes } from '../../src/maps/planes/parameter-plane.ts';
import { planesOf } from '../../src/maps/planes/planes-of.ts';
import { ALL_METHODS } from '../../src/methods/all-methods.ts';
import { isSecondOrder, type AnyMethod } from '../../src/methods/any-method.ts';
import type { Method } from '../../src/methods/method.ts';
import { methodWords, someValue } from '../helpers/method-words.ts';
import { runInProcess } from '../helpers/run-in-process.ts';
import type { Run } from '../helpers/run-heavyball.ts';

// A method added by one line: all that follows must hold for it too.
vi.mock('../../src/methods/index.ts', async (original) => {
  const { METHODS } = await original<{ readonly METHODS: readonly Method[] }>();
  const { leakyMomentum } = await import('../helpers/leaky-momentum.ts');
  return { METHODS: [...METHODS, leakyMomentum] };
});

const folder = mkdtempSync(join(tmpdir(), 'heavyball-every-'));
writeFileSync(join(folder, 'hessian.csv'), '2,1\n1,3\n');

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Layers that every method has. */
const [RATES, RUNS, RESPONSES] = [
  ['rate', 'decay', 'iterations', 'speed-up', 'fastest'],
  ['verdict', 'simulated'],
  ['iterations-from-rest', 'transient', 'noise', 'loss-floor'],
];
const FOR_ALL: readonly string[] = [...RATES, ...RUNS, ...RESPONSES];

const methods = ALL_METHODS.map((method) => [method.name, method] as const);

/** Runs words that must be understood: an answer, or one line that refuses. */
async function answered(words: readonly string[]): Promise<Run> {
  const result = await runInProcess(words);
  if (result.code !== 0) {
    expect(result.stderr, words.join(' ')).toMatch(/^heavyball: [^\n]+ \(see heavyball [a-z]+ --help\)\n$/);
    expect(result.code).toBe(2);
    expect(result.stdout).toBe('');
  }
  return result;
}

async function json(words: readonly string[]): Promise<Readonly<Record<string, unknown>>> {
  const { code, stdout, stderr } = await runInProcess([...words, '--json']);
  expect([stderr, code]).toEqual(['', 0]);
  return JSON.parse(stdout) as Record<string, unknown>;
}

/** The parameters as they are given. */
function given(method: AnyMethod): Readonly<Record<string, unknown>> {
  const entries = Object.keys(method.parameters).map((name) => [name, someValue(method, name)] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== false));
}

/** A plane of a method: of two of its numbers, or of κ where it has one number only. */
function planeOf(method: AnyMethod): { readonly name: string; readonly onAxes: readonly string[] } {
  const numbers = Object.entries(method.parameters).filter(([, { kind = 'number' }]) => kind === 'number');
  const [first] = numbers.filter(([name]) => name !== 'eta' && name !== 'beta').concat(numbers);
  const plane = parameterPlanes(method).find(({ x, y }) => x.parameter === first?.[0] && y.parameter === 'eta');
  if (plane === undefined) return { name: 'kappa-eta-L', onAxes: ['eta'] };
  return { name: plane.name, onAxes: [first?.[0] ?? '', 'eta'] };
}

describe('the toy method', () => {
  it('is one of all methods', () => {
    expect(methods.map(([name]) => name)).toContain('leaky-momentum');
  });

  it('has its flag, with its own words, in the help of every command that takes methods', async () => {
    for (const command of ['mode', 'tune', 'analyze', 'map', 'simulate', 'flow', 'report']) {
      const { stdout } = await runInProcess([command, '--help']);
      expect(stdout.replaceAll(/\s+/g, ' ')).toContain(
        '--gradient-leak <ℓ> part of each gradient that is lost, of leaky-momentum',
      );
    }
  });

  it('is compared with all others, or named among those without best constants', async () => {
    const { stdout } = await runInProcess(['compare', '--kappa', '10']);
    expect(stdout.replaceAll('\n', ' ')).toMatch(/No best constants known[^:]*: [^:]*leaky momentum \(/);
  });
});

describe.each(methods)('the command line with %s', (name, method) => {
  it('gives its mode with its own parameters', async () => {
    const mode = await json(['mode', ...methodWords(method), '--lambda', '2']);
    expect(mode).toMatchObject({ method: name, parameters: given(method), lambda: 2 });
    const { stdout } = await answered(['mode', ...methodWords(method), '--lambda', '2']);
    expect(stdout).toContain(`${method.title} (`);
  });

  it('says which parameter is missing', async () => {
    for (const [parameter, { kind, default: value }] of Object.entries(method.parameters)) {
      if (kind === 'switch' || value !== undefined) continue;
      const { code, stderr } = await answered(['mode', ...methodWords(method, [parameter]), '--lambda', '1']);
      expect([code, stderr]).toEqual([2, expect.stringMatching(/ must be given[^\n]*, got nothing \(/)]);
    }
  });

  it('simulates it, and its predicted rate is the one that is measured', async () => {
    const { code, stdout } = await answered(['simulate', ...methodWords(method), '--mu', '1', '--L', '10']);
    expect(code).toBe(0);
    expect(stdout).toContain('predicted rate');
    const run = await json(['simulate', ...methodWords(method), '--mu', '1', '--L', '10']);
    expect(run).toMatchObject({ method: name, parameters: given(method) });
  });

  it('answers or refuses in a line wherever a method can be named', async () => {
    const words = methodWords(method);
    const spectrum = ['--mu', '1', '--L', '10'];
    const report = join(folder, `${name}.html`);
    const { code } = await answered(['report', ...words, ...spectrum, '--no-verify', '-o', report]);
    expect(code).toBe(0);
    expect(readFileSync(report, 'utf8')).not.toMatch(/undefined|NaN|\[object/);
    const analysis = await answered(['analyze', join(folder, 'hessian.csv'), ...words]);
    expect([analysis.code, analysis.stdout]).toEqual([0, expect.stringContaining(`Modes of ${method.title}, yours`)]);
    const response = await answered(['response', ...words, ...spectrum]);
    expect([response.code, response.stdout]).toEqual([0, expect.stringContaining(`${method.title} (`)]);
    const certificate = await answered(['certify', ...words, ...spectrum]);
    expect([certificate.code, certificate.stdout]).toEqual([
      0,
      expect.stringMatching(/verdict +(global|local|und|unst)/),
    ]);
    await answered(['flow', ...words, ...spectrum, '--steps', '5']);
    await answered(['tune', '--method', name, ...spectrum]);
    await answered(['tune', ...methodWords(method, ['eta', 'beta']), ...spectrum]);
    await answered(['map', ...words, ...spectrum, '--size', '5x4']);
  });

  it('maps every layer on a plane of its own, or says why not', async () => {
    const { name: plane, onAxes } = planeOf(method);
    const words = [...methodWords(method, onAxes), '--plane', plane, '--mu', '1', '--L', '10', '--size', '5x4'];
    for (const layer of LAYERS) {
      const steps = layer.takes.includes('steps') ? ['--steps', '50'] : [];
      const { code, stdout, stderr } = await answered(['map', ...words, '--layer', layer.name, ...steps]);
      if (code === 0) expect(stdout).toContain(`plane ${plane === 'kappa-eta-L' ? '(κ, ηL)' : '('}`);
      else expect(stderr).toMatch(/layer|method|plane|--objective/);
      if (FOR_ALL.includes(layer.name)) expect([code, stderr]).toEqual([0, '']);
    }
  });
});

const ofHigherOrder = methods.filter(([, method]) => !isSecondOrder(method));

describe.each(ofHigherOrder)('the command line with %s, which remembers more than two points', (_, method) => {
  it('maps responses wherever it maps the rate', async () => {
    let mapped = 0;
    for (const plane of planesOf(method)) {
      const onAxes = [plane.x, plane.y].flatMap(({ parameter, isLast }) => (isLast ? [] : (parameter ?? 'eta')));
      const words = [...methodWords(method, onAxes), '--plane', plane.name, '--kappa', '10', '--size', '4x3'];
      const rate = await answered(['map', ...words]);
      if (rate.code === 0) mapped++;
      for (const layer of [...RESPONSES, 'overshoot']) {
        const { code, stderr } = await answered(['map', ...words, '--layer', layer]);
        expect([plane.name, layer, code, stderr]).toEqual([plane.name, layer, rate.code, rate.stderr]);
      }
    }
    expect(mapped).toBeGreaterThan(2);
  });
});
