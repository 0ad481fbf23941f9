import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runInProcess } from '../helpers/run-in-process.ts';

const folder = mkdtempSync(join(tmpdir(), 'heavyball-identify-'));
const RUN = join(folder, 'run.csv');
const LOSS = join(folder, 'loss.txt');
const identified = (...words: string[]) => runInProcess(['identify', ...words]);

beforeAll(async () => {
  await runInProcess([...'simulate --lr 0.03 --momentum 0.9 --steps 150 -o'.split(' '), RUN]);
  const losses = readFileSync(RUN, 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split(',')[1]);
  writeFileSync(LOSS, losses.slice(1).join('\n'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('heavyball identify', () => {
  it('compares what was set with what the run says, and how near it is to the flip', async () => {
    const { code, stdout, stderr } = await identified(RUN, '--momentum', '0.8', '--lr', '0.03');
    expect(stdout).toMatch(/^heavy ball in .*run\.csv: 2 modes in 1\d\d iterates\n\n/);
    expect(stdout).toMatch(/ {2}momentum +you set β = 0\.8; the trajectory says 0\.9 ± \d\.\de-1\d: another one\n/);
    expect(stdout).toMatch(/ {2}largest ηλ +3 ± \S+, 21 % from the flip at 3\.8\n/);
    expect(stdout).toMatch(/^0\.03 ± \S+ +1 ± \S+ +0\.94868\d+ .* underdamped +stable$/m);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect((await identified(RUN, '--momentum', '0.9')).stdout).toMatch(/the trajectory says 0\.9 ± \S+\n/);
  });

  it('takes a loss where it is asked for, or all that there is, and says what that leaves open', async () => {
    for (const words of [
      [RUN, '--loss'],
      [LOSS, '--loss'],
    ]) {
      const { stdout } = await identified(...words);
      expect(stdout).toMatch(/: 2 modes in \d+ losses\n/);
      expect(stdout).toContain('mirrored');
      expect(stdout).toMatch(/\nA loss does not tell the roots of a mode from their opposites/);
    }
  });

  it('prints one document, and writes it', async () => {
    const file = join(folder, 'found.json');
    const { stdout } = await identified(RUN, '--errors', 'gradient', '--json', '-o', file);
    const found = JSON.parse(stdout) as { readonly method: string; readonly modes: readonly object[] };
    expect(found).toMatchObject({ method: 'heavy-ball', errors: 'gradient', belief: null });
    expect(found.modes).toHaveLength(2);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(found);
  });

  it('says of a method with a free look-ahead what it finds, and of one mode what stays open', async () => {
    expect((await identified(RUN, '--method', 'general-momentum')).stdout).toMatch(/ {2}γ +\S+ ± \S+, 95 %/);
    const one = join(folder, 'one.csv');
    writeFileSync(one, Array.from({ length: 40 }, (_, k) => String(0.9 ** k * Math.cos(k))).join('\n'));
    const { stdout } = await identified(one, '--method', 'general-momentum');
    expect(stdout).toMatch(/ {2}β, γ +one mode leaves them open: β − γηλ = 0\.81 ± /);
  });

  it('refuses in one line, with exit code 2, what cannot tell', async () => {
    const constant = join(folder, 'constant.csv');
    writeFileSync(constant, '1\n'.repeat(20));
    const { code, stdout, stderr } = await identified(constant);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toBe('heavyball: identify: trajectory must move, got a constant (see heavyball identify --help)\n');
    const pairs = join(folder, 'pairs.csv');
    writeFileSync(pairs, '1 2\n'.repeat(20));
    expect((await identified(pairs, '--loss')).stderr).toMatch(
      /pairs\.csv: a loss must be in a column named f or loss, or the only one, got 2 columns/,
    );
    expect((await identified(RUN, '--method', 'aggregated-momentum')).stderr).toMatch(/two points only for identify/);
  });
});
