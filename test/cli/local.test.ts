import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runInProcess } from '../helpers/run-in-process.ts';

const analyzed = (...rest: string[]): ReturnType<typeof runInProcess> =>
  runInProcess(['analyze', '--lr', '0.01', '--momentum', '0.8', ...rest]);

const folder = mkdtempSync(join(tmpdir(), 'heavyball-local-'));

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('heavyball analyze --objective', () => {
  it('analyses the method at the stationary point near --at', async () => {
    const { code, stdout } = await analyzed('--objective', 'himmelblau', '--at', '3.1,2', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      objective: 'himmelblau',
      method: 'heavy-ball',
      kind: 'minimum',
      index: 0,
      stationary: { point: [expect.closeTo(3, 12), expect.closeTo(2, 12)], converged: true },
      spectrum: { negative: [] },
      analysis: { stability: 'stable' },
    });
  });

  it('says in words where it is, what it is, and both rates', async () => {
    const { stdout } = await analyzed('--objective', 'walled-saddle', '--at', '0.1,0.1');
    expect(stdout).toContain('on walled-saddle near (');
    expect(stdout).toMatch(/kind +saddle, 1 of 2 curvatures negative/);
    expect(stdout).toMatch(/predicted rate +ρ = 1\.\d+, unstable/);
    expect(stdout).toMatch(/measured rate +ρ = 1\.\d+, from a run nearby/);
    expect(stdout).toMatch(/regime +stability/);
    expect(stdout).toMatch(
      /leaves it +in 249 iterations from 1e-8 to 1 beside it; gradient descent with this η in 931, 3\.78 times as slow/,
    );
  });

  it('looks from the customary start where no point is given, and takes methods of higher order', async () => {
    const { code, stdout } = await runInProcess([
      'analyze', '--objective', 'rosenbrock', '--method', 'aggregated-momentum', '--betas', '0,0.9', '--lr', '0.001',
    ]); // prettier-ignore
    expect(code).toBe(0);
    expect(stdout).toMatch(/point +\(1, 1\) after \d+ Newton steps/);
  });

  it('knows of many coordinates the two ends of the spectrum, with intervals, and the badge of the parameters', async () => {
    const { code, stdout } = await analyzed('--objective', 'laplacian-2d:m=20,n=30');
    expect(code).toBe(0);
    expect(stdout).toMatch(/: 600 curvatures from 0\.032\d+ to 7\.967\d+\n/);
    expect(stdout).toMatch(
      /\n +kind +minimum\n +products +given\n +smallest +0\.032\d+ ± \S+\n +largest +7\.967\d+ ± \S+\n/,
    );
    expect(stdout).toMatch(
      /\n +within +\[-?0\.\d+, 8\.0\d+\] but for one chance in a million, after \d+ Lanczos steps\n/,
    );
    expect(stdout).toMatch(
      /\n +density +mean 3\.9\d+ ± 0\.\d+, a tenth below 1\.\d+, half below \d\.\d+, nine tenths below 6\.\d+\n/,
    );
    expect(stdout).toMatch(/\n +rate +ρ = 0\.9\d+, stable\n +beyond quadratics +\S/);
    expect(stdout).toMatch(/Modes at both ends\n +λ .*\n.*\n *0\.032\d* .*\n *7\.967 /);
    const picture = await analyzed('--objective', 'laplacian-1d:n=501', '-o', join(folder, 'many.svg'));
    expect(picture.stderr).toContain('--output .svg must be for at most 500 coordinates, got 501');
  });

  it('says beside the rate at a minimum what the parameters are worth beyond quadratics', async () => {
    const { stdout } = await analyzed('--objective', 'himmelblau', '--at', '3.1,2');
    expect(stdout).toMatch(
      /\n +measured rate +ρ.*\n +beyond quadratics +global: ρ = 0\.\d+ on every strongly convex function\n/,
    );
    const saddle = await analyzed('--objective', 'walled-saddle', '--at', '0.1,0.1');
    expect(saddle.stdout).not.toContain('beyond quadratics');
  });

  it('draws the basins of a saddle, for the heavy ball', async () => {
    const svg = join(folder, 'saddle.svg');
    const { code, stderr } = await analyzed('--objective', 'saddle-chain:n=1', '--at', '0', '-o', svg);
    expect([code, stderr]).toEqual([0, `wrote ${svg}\n`]);
    expect(readFileSync(svg, 'utf8')).toContain('Heavy ball on a saddle');
    for (const [words, message] of [
      [['--at', '3,2'], '--output .svg must be for a point with one negative curvature, got a minimum with 0'],
      [['--at', '0.08,2.9', '--method', 'nesterov'], '--output .svg must be for heavy-ball, got nesterov'],
    ] as const) {
      const refused = await analyzed('--objective', 'himmelblau', ...words, '-o', svg);
      expect([refused.code, refused.stderr]).toEqual([2, `heavyball: ${message} (see heavyball analyze --help)\n`]);
    }
  });

  it('refuses a file beside an objective, or neither, in one line', async () => {
    const refusal = async (...rest: string[]): Promise<string> => {
      const { code, stdout, stderr } = await analyzed(...rest);
      expect([code, stdout]).toEqual([2, '']);
      return stderr;
    };
    const help = ' (see heavyball analyze --help)\n';
    expect(await refusal()).toBe(`heavyball: a file or --objective must be given, got neither${help}`);
    expect(await refusal('h.csv', '--objective', 'ravine')).toBe(
      `heavyball: --objective must not stand beside a file, got h.csv${help}`,
    );
    expect(await refusal('h.csv', '--at', '1,1')).toBe(
      `heavyball: --at must not stand beside a file, got h.csv${help}`,
    );
    expect(await refusal('--objective', 'ravine', '--preconditioner', 'p.csv')).toBe(
      `heavyball: --preconditioner must stand beside a file, got --objective${help}`,
    );
    expect(await refusal('--objective', 'ravine', '--at', '1')).toContain('point must be an array of 2 numbers');
  });
});
