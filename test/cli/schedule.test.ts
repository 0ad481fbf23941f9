import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { SCHEDULES } from '../../src/methods/schedules/index.ts';
import { parseXml } from '../helpers/parse-xml.ts';
import { runInProcess } from '../helpers/run-in-process.ts';

const folder = mkdtempSync(join(tmpdir(), 'heavyball-schedule-'));
const at = (name: string): string => join(folder, name);
const run = (words: string): ReturnType<typeof runInProcess> => runInProcess(['schedule', ...words.split(' ')]);

/** What a run that must succeed prints. */
async function printed(words: string): Promise<string> {
  const { code, stdout } = await run(words);
  expect(code).toBe(0);
  return stdout;
}

beforeAll(() => {
  writeFileSync(at('kick.csv'), 'lr,momentum\n3,0.9\n0.1,0.9\n');
  writeFileSync(at('negative.csv'), 'lr,momentum\n3,0.9\n-0.1,0.9\n');
  writeFileSync(at('nan.csv'), 'lr,momentum\n3,0.9\nnan,0.9\n');
  writeFileSync(at('short.csv'), 'lr,momentum\n3,0.9\n1\n');
  writeFileSync(at('maximum.txt'), '-1\n-2\n');
  writeFileSync(at('saddle.txt'), '-1\n2\n5\n');
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('heavyball schedule', () => {
  it('says what the schedule is, what its steps do alone and together, and what nothing beats', async () => {
    const text = await printed('--schedule chebyshev --kappa 100 --steps 60');
    expect(text).toBe(
      `chebyshev, 60 steps, on curvatures in [1, 100], κ = 100

  learning rate     η from 0.01980 to 0.03811, first 0.01980, last 0.03306
  momentum          β from 0 to 0.9245, first 0, last 0.6694
  look-ahead        none
  each step alone   stable, worst in step 1 at λ = 100: ρ = 0.980198
  all together      stable if repeated for ever: × 0.827689 a step at λ = 1
  largest gain      × 1.400 after step 1 at λ = 1; no curvature exceeds 1.501
  error at the end  1.180e-5 at λ = 1, 1.180e-5 at λ = 100; worst 1.180e-5 at λ = 1
  average rate      0.827689 a step
  best constants    ρ = 0.818182, as a limit
                    beyond quadratics: local only (a 3-cycle exists for κ ≥ 17.94)
                    replay it: heavyball certify --method heavy-ball --one-minus-beta 0.33057851239669417 --eta 0.033057851239669415 --mu 1 --L 100 --replay 100000
  Krylov bound      error 1.180e-5, 0.827689 a step: nothing promises less on [μ, L] in 60 steps
  rates at will     the circle criterion says nothing: it asks for constant momentum and positive curvature

 k       β        η   ρ alone  gain, λ = 1  error, λ = 1  error, λ = 100
──  ──────  ───────  ────────  ───────────  ────────────  ──────────────
 1       0  0.01980  0.980198        1.400        0.9802         -0.9802
 2  0.9245  0.03811  0.961528        1.347        0.9245          0.9245
 5  0.7671  0.03499  0.875850       0.9874        0.6464         -0.6464
10  0.6841  0.03335  0.827076       0.4149        0.2641          0.2641
20  0.6697  0.03306  0.818346      0.05705       0.03613         0.03613
50  0.6694  0.03306  0.818182    0.0001387      8.781e-5        8.781e-5
60  0.6694  0.03306  0.818182     1.864e-5      1.180e-5        1.180e-5
`,
    );
  });

  it('names the resonant curvature of a file whose steps are each stable, and does not certify it', async () => {
    const text = await printed(`--schedule ${at('kick.csv')} --mu 0.1 --L 1`);
    expect(text).toContain(
      'UNSTABLE if repeated for ever, though each step is stable: λ = 1 resonates, × 1.88466 a step',
    );
    expect(text).toContain('rates at will     not certified for ηλ changing at will in [0.01, 3]');
    expect(text).toContain('β = 0.9 throughout');
  });

  it('certifies rates that may change at will within narrow bounds', async () => {
    const words = '--schedule warm-up --lr 0.105 --momentum 0.9 --warm-steps 2 --mu 1 --L 1';
    expect(await printed(words)).toContain(
      'rates at will     stable for ηλ changing at will in [0.0525, 0.105], by the circle criterion',
    );
  });

  it('shows the constants given and those inside the buffer where the rate sits outside', async () => {
    const text = await printed('--schedule one-cycle --lr 0.02 --rate outside --kappa 100');
    expect(text).toContain('momentum          β from 0.85 to 0.95, first 0.95, last 0.95');
    expect(text).toContain('rate outside      the same with the rate inside has β from 0.007488 to 1.225');
    expect(text).toContain('each step alone   stable');
    expect(await printed('--schedule cosine --eta 0.01 --beta 0.9 --nesterov --kappa 10')).toContain(
      'look-ahead        γ = β',
    );
  });

  it('does without what needs positive curvature where there is none', async () => {
    const text = await printed(`--schedule constant --eta 0.1 --beta 0.9 --steps 10 --spectrum ${at('maximum.txt')}`);
    expect(text).toContain('unstable if repeated for ever: × 1.5 a step at λ = -2');
    expect(text).not.toContain('Krylov');
  });

  it('does not ask the circle criterion about a saddle', async () => {
    const text = await printed(`--schedule constant --eta 0.1 --beta 0.5 --steps 5 --spectrum ${at('saddle.txt')}`);
    expect(text).toContain('rates at will     the circle criterion says nothing');
    expect(text).toContain('Krylov bound');
  });

  it('takes one step on one curvature', async () => {
    const text = await printed('--schedule constant --eta 0.1 --beta 0.9 --steps 1 --mu 2 --L 2');
    expect(text).toContain('error at the end  0.8 at λ = 2; worst 0.8 at λ = 2');
  });

  it('prints one JSON document with the response and what it is measured against', async () => {
    const document = JSON.parse(
      await printed('--schedule nesterov --eta 0.01 --kappa 100 --steps 20 --json'),
    ) as Record<string, unknown>;
    expect(Object.keys(document)).toEqual([
      ...['heavyball', 'schedule', 'spectrum', 'frozen', 'ends', 'worst', 'growthBound', 'final', 'averageRate'],
      ...['repeated', 'resonance', 'search', 'bestConstants', 'badge', 'krylovBound', 'switching'],
    ]);
    expect(document['schedule']).toMatchObject({ name: 'nesterov', steps: 20 });
  });

  it('writes each step as CSV, which is a schedule again', async () => {
    const words = '--schedule step --eta 0.03 --beta 0.9 --every 5 --steps 12 --kappa 100';
    await printed(`${words} -o ${at('steps.csv')}`);
    const lines = readFileSync(at('steps.csv'), 'utf8').split('\n');
    expect(lines[0]).toBe('step,beta,gamma,eta,frozen_rate,largest_gain,error_mu,error_L');
    expect(lines).toHaveLength(14);
    const again = await printed(`--schedule ${at('steps.csv')} --kappa 100`);
    const direct = await printed(words);
    expect(again.split('\n').slice(1)).toEqual(direct.split('\n').slice(1));
    await printed(`--schedule constant --eta 0.1 --beta 0 --steps 1 --mu 1 --L 1 -o ${at('one.csv')}`);
    expect(readFileSync(at('one.csv'), 'utf8')).toMatch(/,error\n1,0,0,0\.1,0\.9,/);
  });

  it('draws the path', async () => {
    await printed(`--schedule chebyshev --kappa 100 --steps 9 -o ${at('path.svg')} --theme light`);
    const text = readFileSync(at('path.svg'), 'utf8');
    parseXml(text);
    expect(text).not.toContain('prefers-color-scheme');
  });

  it('says in its help what every kind is, and what its parameters are where they are not given', async () => {
    const stdout = (await run('--help')).stdout.replace(/\s+/g, ' ');
    for (const { name, title, description, parameters } of SCHEDULES) {
      expect(stdout).toContain(` ${name} ${title}: ${description} `);
      for (const { description: word, default: value } of Object.values(parameters)) {
        if (value !== undefined) expect(stdout).toContain(`${word}, of ${name} (default: ${String(value)}) `);
      }
    }
  });

  it('has a flag for every parameter of every kind', async () => {
    const { stdout } = await run('--help');
    for (const { name, parameters } of SCHEDULES) {
      expect(stdout).toContain(name);
      for (const parameter of Object.keys(parameters)) {
        expect(stdout).toContain(`--${parameter.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)} <`);
      }
    }
  });

  it.each([
    [`--schedule ${at('negative.csv')}`, 'negative.csv: step 2: eta must be a finite number > 0, got -0.1'],
    [`--schedule ${at('nan.csv')}`, 'nan.csv:3:1: eta must be a finite number, got "nan"'],
    [`--schedule ${at('short.csv')}`, 'short.csv:3: line must have as many fields as the header (2), got 1'],
    [`--schedule ${at('missing.csv')}`, 'missing.csv: no such file'],
    [`--schedule ${at('kick.csv')} --steps 3`, '--steps must not stand beside a file, which has its own, got both'],
    [`--schedule ${at('kick.csv')} --eta 3`, '--eta must be for a schedule that takes it'],
    ['--schedule chebishev', 'got "chebishev"; did you mean chebyshev?'],
    ['--schedule cosine --eta 1', '--beta must be given for cosine, got nothing'],
    ['--schedule cosine --eta -1 --beta 0', 'cosine: --eta must be a finite number > 0, got -1'],
    ['--schedule chebyshev --factor 2', '--factor must be for a schedule that takes it (step), got chebyshev'],
    ['--schedule chebyshev --rate outside', '--rate must be for a schedule that takes it (warm-up, one-cycle'],
    ['--schedule nesterov --eta 1 --nesterov', '--nesterov must be for a schedule that takes it'],
    ['--schedule constant --eta 1 --beta 0 --steps 0', 'steps must be a whole number from 1 to 1000000, got 0'],
    ['--schedule constant --eta 1 --beta 0 -o x.png', '--output must end in .csv or .svg or .json'],
    ['--schedule constant --eta 1 --lr 1 --beta 0', "cannot be used with option '--eta"],
    ['--schedule one-cycle --eta 1 --rate beside', 'Allowed choices are inside, outside'],
  ])('refuses %s in one line', async (words, message) => {
    const { code, stdout, stderr } = await run(`${words} --kappa 10`);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(stderr).toMatch(/^heavyball: [^\n]* \(see heavyball schedule --help\)\n$/);
  });
});
