import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runInProcess } from '../helpers/run-in-process.ts';

const folder = mkdtempSync(join(tmpdir(), 'heavyball-response-'));
const respond = (words: string) => runInProcess(['response', ...words.split(' ')]);
const MODE = '--lr 0.1 --momentum 0.9 --lambda 1';

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('heavyball response', () => {
  it('says of one mode all that its rate hides, in groups', async () => {
    const { code, stdout, stderr } = await respond(`${MODE} --batch 4 --curvature-noise 0.5`);
    const groups = stdout.trimEnd().split('\n\n');
    expect(groups.map((group) => group.split('\n')[0])).toEqual([
      'heavy ball (β = 0.9, η = 0.1) on λ = 1: ρ = 0.948683, underdamped, stable',
      'Transient: from any start',
      'From rest',
      'Under gradient noise of variance 1/4 = 0.25',
      'With noise on the curvature too',
      'Memory of gradients',
      'What momentum makes of gradients cos ωk',
      'Sharpness',
    ]);
    expect(stdout).toContain('  peak         ‖Tᵏ‖ = 4.80922, at k = 4\n');
    expect(stdout).toContain('  overshoot  60.4 % at k = 9\n  settling   within 2 % of the start from k = 71 on\n');
    expect(stdout).toContain('  θ of the family              0.128378           0.947368\n');
    expect(stdout).toContain(
      '  verdict  stable in mean square, variance 0.147287 of what the method stores: gain 0.128378, where 1 is the limit\n',
    );
    expect(stdout).toContain('     3.142       2  0.05263    0.5263      0°\n');
    expect(stdout).toContain('  stable  λ < 38, where a flip ends stability\n');
    expect(stdout).toContain(
      '  build-up        10 % (1), 19 % (2), 41.0 % (5), 65.1 % (10), 87.8 % (20), 99.5 % (50), 100 % (100) of the final',
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  it('takes the textbook constants of a method whose best ones are not known', async () => {
    const { code, stdout } = await respond('--method triple-momentum --mu 1 --L 4');
    expect(stdout).toMatch(
      /^triple momentum \(β = 0\.166667, [^\n]*η = 0\.375\) on curvatures in \[1, 4\], κ = 4\nρ = 0\.5 on λ = 4, stable\n/,
    );
    expect(code).toBe(0);
  });

  it('says how many curvatures are negative, and where', async () => {
    const spectrum = join(folder, 'spectrum.txt');
    const headOf = async (text: string): Promise<string> => {
      writeFileSync(spectrum, text);
      const { stdout } = await respond(`--lr 0.1 --momentum 0.9 --spectrum ${spectrum}`);
      return stdout.split('\n\n')[0] ?? '';
    };
    const title = 'heavy ball (β = 0.9, η = 0.1) on';
    expect(await headOf('-3\n-1\n')).toBe(
      `${title} 2 eigenvalues, no positive curvature, 2 negative in [-3, -1]: a maximum\nρ = 1.65678 on λ = -3, unstable`,
    );
    expect(await headOf('-1\n0\n')).toMatch(
      /1 flat \(.*\), 1 negative at -1: no minimum\nρ = 1\.31623 on λ = -1, unstable$/,
    );
    expect(await headOf('-1\n1\n10\n')).toBe(
      `${title} 3 eigenvalues, curvatures in [1, 10], κ = 10, 1 negative at -1: a saddle\nρ = 1.31623 on λ = -1, unstable; 0.948683 on what is positive`,
    );
    const { stdout } = await respond(`--lr 0.1 --momentum 0.9 --spectrum ${spectrum} --json`);
    const { analysis } = JSON.parse(stdout) as { analysis: { spectrum: object } };
    expect(analysis.spectrum).toMatchObject({ negative: [-1], flat: 0, mu: 1, L: 10 });
  });

  it('speaks of the mode that grows fastest where several grow without bound, and of no overshoot where there is none', async () => {
    const spectrum = join(folder, 'spectrum.txt');
    writeFileSync(spectrum, '-1\n1\n100\n');
    const { stdout } = await respond(`--lr 0.1 --momentum 0.9 --spectrum ${spectrum}`);
    expect(stdout).toContain('Transient: from any start, the most on λ = 100\n');
    expect(stdout).toContain('overshoot  grows without bound, the deepest on λ = 100\n');
    writeFileSync(spectrum, '-3\n-1\n');
    expect((await respond(`--lr 0.1 --momentum 0.9 --spectrum ${spectrum}`)).stdout).toContain('  overshoot  none\n');
  });

  it('says of a spectrum the worst of its modes, tuned where no parameters are given', async () => {
    const { stdout } = await respond('--kappa 100');
    expect(stdout).toContain('Transient: from any start, the most on λ = 1\n');
    expect(stdout).toContain('peak         ‖Tᵏ‖ = 3.77615, at k = 5\n');
    expect(stdout).toContain('envelope     ‖Tᵏ‖ ≤ 2.44877 k ρᵏ\n');
    expect(stdout).toContain('first 231 % at k = 1, deepest 370 % at k = 5, the deepest on λ = 100\n');
    expect(stdout).toContain('within 2 % of the start from k = 42 on; by the rate alone 20\n');
    expect(stdout).toContain('   2    2.288  92.0 % on λ = 100, 7.96 % on λ = 1\n');
    expect(stdout).toContain('loss floor  2.55025 above the minimum\n');
  });

  it('says of a method of higher order whether noise on the curvature lets it settle, and how fast and quiet it is', async () => {
    const order = '--method aggregated-momentum --betas 0,0.9,0.99 --lr 0.1';
    const { stdout } = await respond(`${order} --lambda 1 --curvature-noise 0.5 --batch 4`);
    // Var θ = 0.427314 under noise of variance 1: a gain of a quarter of it, and 0.427314/4/(1 − gain).
    expect(stdout).toContain('stable in mean square, variance 0.119606 of what the method stores: gain 0.106829');
    expect((await respond(`${order} --lambda 1 --curvature-noise 2`)).stdout).toContain('not stable in mean square');
    const path = join(folder, 'quiet.svg');
    expect((await respond(`${order} --kappa 20 --picture noise -o ${path}`)).code).toBe(0);
    expect(readFileSync(path, 'utf8')).toContain('aggregated momentum, as given');
    const wild = '--method aggregated-momentum --betas 0,0.9,0.99 --lr 10';
    expect((await respond(`${wild} --kappa 20 --picture noise -o ${path}`)).code).toBe(0);
    expect(readFileSync(path, 'utf8')).not.toContain('as given');
  });

  it('finds words for what grows, what does nothing, and what has no fading memory', async () => {
    const growing = (await respond('--lr 3.1 --momentum 0.5 --lambda 1 --curvature-noise 1')).stdout;
    expect(growing).toContain('peak       grows without bound\n');
    expect(growing).toContain('overshoot  grows without bound\n  settling   never within 2 % of the start\n');
    expect(growing).toContain('Kreiss     none: not bounded\n');
    expect(growing).toContain('not stable in mean square');
    const dull = (await respond('--method gradient-descent --lr 1 --lambda 1')).stdout;
    expect(dull).toContain('peak       none: ‖Tᵏ‖ ≤ 1\n  envelope   T² = 0\n');
    expect(dull).toContain('overshoot  none\n');
    const reversed = (await respond('--lr 1 --momentum -1.5 --lambda 1')).stdout;
    expect(reversed).toContain('Memory of gradients\n  none  β = -1.5 is not from 0 to below 1\n');
    expect(reversed).toContain('  stable  no curvature is stable\n');
    const decayed = (await respond('--method heavy-ball-l2 --lr 0.1 --momentum 0.9 --weight-decay 1 --lambda 1'))
      .stdout;
    expect(decayed).toContain('stable  λ < 37, where a flip ends stability (weight decay adds 1)\n');
    const marginal = (await respond('--lr 3 --momentum 0.5 --lambda 1')).stdout;
    expect(marginal).toContain('‖Tᵏ‖ = 3.16228, in the limit\n');
    expect(marginal).toContain('deepest 300 % in the limit\n');
  });

  it('prints the same as one JSON document', async () => {
    const mode = JSON.parse((await respond(`${MODE} --json`)).stdout) as Record<string, never>;
    expect(mode).toMatchObject({
      method: 'heavy-ball',
      settling: { epsilon: 0.02, steps: 71 },
      threshold: { sharpness: 38, boundary: 'flip' },
      transient: { step: 4 },
      batch: 1,
    });
    const whole = JSON.parse((await respond('--kappa 100 --json')).stdout) as { modes: unknown[]; lossFloor: number };
    expect(whole.modes.length).toBe(2);
    expect(whole.lossFloor).toBeCloseTo(2.55025, 10);
  });

  it('draws its three pictures', async () => {
    const draw = async (words: string): Promise<string> => {
      const file = join(folder, 'picture.svg');
      const { code } = await respond(`${words} -o ${file}`);
      expect(code).toBe(0);
      return readFileSync(file, 'utf8');
    };
    expect(await draw(MODE)).toContain('Transient of heavy ball on curvature λ = 1');
    expect(await draw('--kappa 100')).toContain('Transient of heavy ball on curvature λ = 1');
    const frontier = await draw('--kappa 100 --lr 0.01 --momentum 0.9 --picture noise');
    expect(frontier).toContain('heavy ball, as given: 1 − ρ = 0.05132, variance 0.05013.');
    expect(await draw('--kappa 100 --lr 1 --momentum 0.9 --picture noise')).not.toContain('as given');
    expect(await draw(`${MODE} --picture frequency`)).toContain('Momentum as a low-pass filter');
  });

  it('refuses what cannot be answered, in a line', async () => {
    const said = async (words: string): Promise<string> => {
      const { code, stdout, stderr } = await respond(words);
      expect([code, stdout]).toEqual([2, '']);
      return stderr.trimEnd();
    };
    const help = '(see heavyball response --help)';
    expect(await said('--lr 1')).toMatch(/^heavyball: the spectrum must be given by one of/);
    expect(await said('--lr 1 --momentum 0.5 --lambda 1 --kappa 10')).toBe(
      `heavyball: --lambda must stand alone, got a spectrum beside it ${help}`,
    );
    expect(await said(`${MODE} --picture noise -o x.svg`)).toBe(
      `heavyball: --picture noise must have a spectrum, such as --kappa, got --lambda ${help}`,
    );
    expect(await said('--lr 1 --momentum -0.5 --lambda 1 --picture frequency -o x.svg')).toBe(
      `heavyball: --picture frequency must have a momentum from 0 to below 1, got -0.5 ${help}`,
    );
    expect(await said(`${MODE} --picture noise`)).toBe(
      `heavyball: --picture must stand beside -o, got noise alone ${help}`,
    );
    expect(await said(`${MODE} --batch 0`)).toBe(`heavyball: --batch must be a whole number ≥ 1, got 0 ${help}`);
    expect(await said(`${MODE} --example-variance -1`)).toBe(
      `heavyball: --example-variance must be a number ≥ 0, got -1 ${help}`,
    );
    const order = '--method aggregated-momentum --betas 0,0.9 --lr 1';
    expect(await said(`${order} --lambda 1 --curvature-noise -1`)).toBe(
      `heavyball: --curvature-noise must be a number ≥ 0, got -1 ${help}`,
    );
    expect(await said(`${order} --lambda 1 --picture noise -o x.svg`)).toBe(
      `heavyball: --picture noise must have a spectrum, such as --kappa, got --lambda ${help}`,
    );
    expect(
      await said('--method aggregated-momentum --betas 0,1 --lr 1 --lambda 1 --picture frequency -o x.svg'),
    ).toMatch(/^heavyball: --picture frequency must have gradients that fade and alone move θ/);
    expect(await said('--lambda 1 --momentum 0.9')).toMatch(/^heavyball: --eta \(or --lr\) must be given/);
  });
});
