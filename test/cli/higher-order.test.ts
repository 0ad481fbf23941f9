import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runInProcess } from '../helpers/run-in-process.ts';

/** What `tune` and `analyze` say. */
interface Tuned {
  readonly parameters: { readonly eta: number };
  readonly rate: number;
  readonly attained: { readonly rate: number };
}

const folder = mkdtempSync(join(tmpdir(), 'heavyball-higher-'));
const AGGREGATED = ['--method', 'aggregated-momentum', '--betas', '0,0.9,0.99'];

afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function said(...words: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await runInProcess(words);
  expect([stderr, code]).toEqual(['', 0]);
  return stdout;
}

describe('heavyball response with a method of higher order', () => {
  it('says of one mode how it grows, swings, settles, scatters and remembers', async () => {
    const text = await said('response', ...AGGREGATED, '--lr', '0.1', '--lambda', '1', '--example-variance', '4');
    expect(text).toContain('ρ = 0.955052, stable');
    expect(text).toContain('from any state (θₖ, …, θₖ₋₃)\n  peak  ‖Aᵏ‖ = 78.9867, at k = 11');
    expect(text).toContain('overshoot  63.2 % at k = 11');
    expect(text).toMatch(/iterates θ +1\.70926 +0\.961279/);
    expect(text).toContain('effective rate  3.7 under constant gradients, 0.0676276 under alternating ones');
    expect(text).toContain('stable  λ < 29.5737, where a flip ends stability');
  });

  it('tunes to a spectrum what has no learning rate, and says which modes are worst', async () => {
    const text = (await said('response', ...AGGREGATED, '--kappa', '100', '--batch', '2')).replaceAll('\n', ' ');
    expect(text).toMatch(/on curvatures in \[1, 100\], κ = 100\s+ρ = 0\.\d+ on λ = /);
    expect(text).toMatch(/variance 1\/2 = 0\.5/);
    expect(text).toMatch(/loss floor {2}\d/);
  });

  it('says so where nothing is known or remembered', async () => {
    const text = await said(
      'response',
      '--method',
      'aggregated-momentum',
      '--betas',
      '0,1',
      '--lr',
      '3',
      '--lambda',
      '1',
    );
    expect(text).toContain('not stable');
    expect(text).toContain('never within 2 % of the start');
    expect(text).toContain('none  old gradients do not fade');
  });

  it('draws the transient and the frequency response', async () => {
    for (const picture of ['transient', 'frequency']) {
      const file = join(folder, `${picture}.svg`);
      const words = ['--lr', '0.1', '--lambda', '1', '--picture', picture, '-o', file];
      const { code } = await runInProcess(['response', ...AGGREGATED, ...words]);
      expect(code).toBe(0);
      const svg = readFileSync(file, 'utf8');
      expect(svg).toContain('β = (0, 0.9, 0.99)');
      expect(svg).not.toMatch(/NaN|undefined/);
      if (picture === 'transient') expect(svg).toContain('size of the last 4 points for a start of size 1');
    }
  });
});

describe('heavyball flow with a method of higher order', () => {
  it('has a velocity for each exponential, and a descent for what is forgotten at once', async () => {
    const text = await said('flow', ...AGGREGATED, '--lr', '0.002');
    expect(text).toContain('θ̇ = Σ wV − d∇f(θ), V̇ = −cV − ∇f(θ)');
    expect(text).toContain('c = 2.84470, w = 0.511568');
    expect(text).toContain('d = 0.0179998');
    const turning = await said(
      'flow',
      '--method',
      'complex-momentum',
      '--beta',
      '0.95',
      '--phase',
      '0.2',
      '--lr',
      '0.002',
    );
    expect(turning).toContain('c = 1.13238 ∓ 4.41533 i, w = 0.5 ∓ 0.0488684 i');
    expect(turning).not.toContain('descent');
  });
});

describe('heavyball analyze with a method of higher order', () => {
  it('finds the learning rate as heavyball tune does where none is given, and says so', async () => {
    const file = join(folder, 'hessian.csv');
    writeFileSync(file, '1,0,0\n0,4,0\n0,0,10\n');
    const words = ['analyze', file, ...AGGREGATED];
    const tuned = JSON.parse(await said('tune', ...AGGREGATED, '--hessian', file, '--json')) as Tuned;
    const found = JSON.parse(await said(...words, '--json')) as Tuned;
    expect([found.parameters, found.rate]).toEqual([tuned.parameters, tuned.attained.rate]);
    const eta = Number(tuned.parameters.eta.toPrecision(6));
    expect(await said(...words)).toContain(`Modes of aggregated momentum, with the best η that is found, ${eta}:`);
    expect(await said(...words, '--eta', '0.01')).toContain('Modes of aggregated momentum, yours:');
  });

  it('asks for what only the caller knows, and for η where no curvature is positive', async () => {
    const file = join(folder, 'maximum.csv');
    writeFileSync(file, '-1,0\n0,-2\n');
    const missing = await runInProcess(['analyze', file, '--method', 'aggregated-momentum']);
    expect([missing.code, missing.stderr]).toEqual([2, expect.stringContaining('--betas must be given')]);
    const untunable = await runInProcess(['analyze', file, ...AGGREGATED]);
    expect([untunable.code, untunable.stderr]).toEqual([2, expect.stringMatching(/eigenvalue|curvature|kappa|κ/)]);
    expect(await said('analyze', file, ...AGGREGATED, '--eta', '0.01')).toContain('No curvature is positive');
  });
});

describe('heavyball map with a method of higher order', () => {
  it.each(['transient', 'noise', 'loss-floor', 'iterations-from-rest'])('draws %s', async (layer) => {
    const file = join(folder, `${layer}.svg`);
    const words = [...AGGREGATED, '--plane', 'betas-eta', '--kappa', '10', '--size', '20x20'];
    expect((await runInProcess(['map', ...words, '--layer', layer, '-o', file])).code).toBe(0);
    const svg = readFileSync(file, 'utf8');
    expect(svg).toContain('Aggregated momentum');
    expect(svg).not.toMatch(/NaN|undefined</);
  });
});
