import { describe, expect, it } from 'vitest';
import { runInProcess } from '../helpers/run-in-process.ts';

const analyzed = (...rest: string[]): ReturnType<typeof runInProcess> =>
  runInProcess(['analyze', '--lr', '0.01', '--momentum', '0.8', ...rest]);

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
  });

  it('looks from the customary start where no point is given, and takes methods of higher order', async () => {
    const { code, stdout } = await runInProcess([
      'analyze', '--objective', 'rosenbrock', '--method', 'aggregated-momentum', '--betas', '0,0.9', '--lr', '0.001',
    ]); // prettier-ignore
    expect(code).toBe(0);
    expect(stdout).toMatch(/point +\(1, 1\) after \d+ Newton steps/);
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
