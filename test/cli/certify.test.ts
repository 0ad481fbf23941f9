import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkCertificate } from '../../src/certificates/check-certificate.ts';
import type { Certificate } from '../../src/certificates/certificate.ts';
import { runInProcess } from '../helpers/run-in-process.ts';

const folder = mkdtempSync(join(tmpdir(), 'heavyball-certify-'));
const certify = (words: string) => runInProcess(['certify', ...words.split(' ')]);
const tune = (words: string) => runInProcess(['tune', ...words.split(' ')]);

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('heavyball certify', () => {
  it('finds Polyak’s constants global at κ = 17.9, with the multiplier', async () => {
    const { code, stdout, stderr } = await certify('--kappa 17.9 --fail-on-cycle');
    expect(stdout).toContain('verdict        global: certified to converge on every one of them');
    expect(stdout).toContain('1 − ρ = 0.000537658');
    expect(stdout).toContain('multiplier     off-by-one, h₁ = 0.998925 (z⁻¹)');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  it('finds a 3-cycle at κ = 18, and prints the command that replays it', async () => {
    const { code, stdout } = await certify('--kappa 18');
    expect(code).toBe(0);
    expect(stdout).toContain('local only: a 3-cycle on one of them');
    const [, words = ''] = /heavyball certify (.*)/.exec(stdout) ?? [];
    const replay = await certify(words.replace('100000', '2000'));
    expect(replay.code).toBe(0);
    expect(replay.stdout).toMatch(/replayed +2000 steps of simulate, at most \d\.?\d*e-1[3-6] from the cycle/);
    expect(replay.stdout).toMatch(/its function +values and gradients are those of one of the class, by 0\.00061 L/);
  });

  it('looks whether an objective is of the class, where one is named', async () => {
    expect((await certify('--objective ravine --kappa 100')).stdout).toBe((await certify('--kappa 100')).stdout);
    expect((await certify('--objective root-of-unity --kappa 25 --fail-on-cycle')).code).toBe(1);
  });

  it('exits with 1 on a cycle and on instability where that is asked', async () => {
    expect((await certify('--kappa 18 --fail-on-cycle')).code).toBe(1);
    const { code, stdout } = await certify('--beta 0.5 --eta 1 --kappa 18 --fail-on-cycle');
    expect(code).toBe(1);
    expect(stdout).toContain('unstable: it diverges on a quadratic already');
  });

  it('takes any method, tuned or as given, and names stars, several taps and what is undecided', async () => {
    expect((await certify('--method triple-momentum --kappa 100')).stdout).toContain('ρ = 0.9,');
    expect((await certify('--method nesterov --beta 0.9 --eta 0.01 --mu 1 --L 100')).stdout).toContain(
      'ρ = 0.95490219',
    );
    expect((await certify('--beta 0.38 --eta 0.0625 --kappa 40')).stdout).toMatch(
      /zames-falb, h₁ = .*, h₄ = .* \(z⁻⁴\)/,
    );
    const sliver = '--beta 0.884152740240097 --eta 2.8770175865439285 --mu 0.696263 --L 1';
    expect((await certify(sliver)).stdout).toMatch(/noncausal, .*g\S* = \S+ \(z/);
    expect((await certify(`${sliver} --kind zames-falb`)).stdout).toContain(
      'undecided: no causal multiplier with up to 12 taps will do; no regular polygon with up to 1000000 corners',
    );
    const star = '--beta 0.8322134017944336 --eta 3.567222565134216 --mu 0.8 --L 1';
    expect((await certify(star)).stdout).toContain('a 5-cycle on one of them, a star that goes around 2 times');
    const sector = await certify('--method gradient-descent --kappa 10 --kind sector --json');
    const document = JSON.parse(sector.stdout) as Certificate;
    expect(document).toMatchObject({ certified: true, multiplier: { kind: 'sector', h: [], g: [] } });
    expect(checkCertificate(document).valid).toBe(true);
  });

  it('prints a cycle as JSON, with its replay where that was run', async () => {
    const document: unknown = JSON.parse((await certify('--kappa 18 --replay 300 --json')).stdout);
    expect(document).toMatchObject({
      certified: false,
      reason: 'cycle',
      cycle: { length: 3, turns: 1 },
      replay: { steps: 300 },
    });
  });

  it('writes the run around a cycle as CSV and as a picture', async () => {
    const csv = join(folder, 'cycle.csv');
    await certify(`--kappa 25 -o ${csv}`);
    const lines = readFileSync(csv, 'utf8').trim().split('\n');
    expect(lines[0]).toBe('step,f,theta1,theta2');
    expect(lines.length).toBe(1 + 13);
    const svg = join(folder, 'cycle.svg');
    await certify(`--kappa 25 --replay 6 --theme light -o ${svg}`);
    expect(readFileSync(svg, 'utf8')).toContain('7 points, k = 0 to 6');
    const json = join(folder, 'c.json');
    await certify(`--kappa 10 -o ${json}`);
    expect(JSON.parse(readFileSync(json, 'utf8'))).toMatchObject({ certified: true });
  });

  it('judges methods of higher order by the circle criterion, at the best learning rate where none is given', async () => {
    const given = await certify('--method aggregated-momentum --betas 0,0.5 --eta 0.2 --mu 1 --L 5');
    expect(given.stdout).toMatch(/global: certified to converge .*\n.*ρ = 0\.88296726, .*\n.*sector, M = 1\n/);
    const tuned = await certify('--method aggregated-momentum --betas 0,0.9 --kappa 100');
    expect(tuned.stdout).toContain(
      'undecided: the circle criterion does not hold, and no other was tried; cycles were not looked for',
    );
    const unstable = await certify('--method aggregated-momentum --betas 0,0.9 --eta 1 --kappa 100 --fail-on-cycle');
    expect(unstable).toMatchObject({ code: 1, stdout: expect.stringContaining('unstable: it diverges') as string });
  });

  it('says in one line what it cannot do', async () => {
    writeFileSync(join(folder, 'saddle.txt'), '1\n-1\n');
    for (const [words, message] of [
      ['--kappa 0.5', 'heavyball: --kappa must be a number ≥ 1, got 0.5'],
      ['--kappa 10 --replay 5', 'heavyball: --replay must be for a cycle, got a certificate'],
      [
        `--kappa 10 -o ${join(folder, 'x.svg')}`,
        'heavyball: --output must be .json where there is no cycle to draw, got a certificate',
      ],
      [
        '--beta 0.5 --eta 1 --kappa 18 --replay 5',
        'heavyball: --replay must be for a cycle, got the answer "unstable"',
      ],
      [
        `--spectrum ${join(folder, 'saddle.txt')}`,
        'heavyball: the spectrum must be that of a convex function for a certificate, got -1',
      ],
      [
        '--objective walled-saddle --mu 1 --L 50',
        'heavyball: --objective walled-saddle must be convex for a certificate, got the curvature -',
      ],
      [
        '--objective ravine --kappa 50',
        'heavyball: --objective ravine must be of the class, curvatures in [1, 50], got the curvature 100 at (',
      ],
      ['--kappa 10 --taps 30', 'heavyball: certify: --taps must be a whole number from 2 to 24, got 30'],
      [
        '--method complex-momentum --kappa 10',
        'heavyball: --beta (or --momentum, or --one-minus-beta) must be given for complex-momentum, got nothing',
      ],
      ['--kappa 10 --kind circle', "heavyball: option '--kind <name>' argument 'circle' is invalid."],
    ] as const) {
      const { code, stdout, stderr } = await certify(words);
      expect(stderr, words).toContain(message);
      expect(stderr.trimEnd().split('\n'), words).toHaveLength(1);
      expect({ code, stdout }, words).toEqual({ code: 2, stdout: '' });
    }
  });
});

describe('heavyball tune', () => {
  it('carries a badge: local with the command that shows it, or global with its rate', async () => {
    const { stdout } = await tune('--kappa 100');
    expect(stdout).toContain('beyond quadratics  local only (a 3-cycle exists for κ ≥ 17.94)');
    expect(stdout).toMatch(
      /replay it +heavyball certify --method heavy-ball --one-minus-beta \S+ --eta \S+ --mu 1 --L 100/,
    );
    expect((await tune('--kappa 10')).stdout).toContain('beyond quadratics  global: ρ = 0.860409 on every');
    expect((await tune('--kappa 100 --method nesterov --standard')).stdout).toContain('global: ρ = 0.927933');
    expect(JSON.parse((await tune('--kappa 100 --json')).stdout)).toMatchObject({ badge: { scope: 'local' } });
  });

  it('gives the best safe heavy ball with its price, and triple momentum beside it', async () => {
    const { code, stdout } = await tune('--kappa 100 --safe');
    expect(code).toBe(0);
    expect(stdout).toContain('on quadratics   ρ = 0.875557, 1 − ρ = 0.124443');
    expect(stdout).toContain('price           1.510 times the iterations of the optimum on quadratics');
    expect(stdout).toContain('cycles          begin at 1 − ρ = 12.447/κ on quadratics');
    expect(stdout).toMatch(/Better, if you may choose the method: triple momentum[^]*certified, ρ = 0\.9 /);
    const optimum = (await tune('--kappa 5 --safe')).stdout;
    expect(optimum).toContain('price           none: it is the optimum on quadratics');
    expect(optimum).not.toContain('begin');
    expect(JSON.parse((await tune('--kappa 100 --safe --json')).stdout)).toMatchObject({ method: 'heavy-ball' });
  });

  it('takes nothing beside --safe', async () => {
    for (const [words, message] of [
      ['--kappa 100 --safe --beta 0.5', '--safe must stand alone, got beta beside it'],
      ['--kappa 100 --safe --standard', '--safe must stand alone, got --standard beside it'],
      ['--kappa 100 --safe --method nesterov', '--safe must be for heavy-ball, got nesterov'],
    ] as const) {
      const { code, stderr } = await tune(words);
      expect(stderr).toContain(message);
      expect(code).toBe(2);
    }
  });
});
