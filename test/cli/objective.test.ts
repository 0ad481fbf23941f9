import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { OBJECTIVES } from '../../src/objectives/index.ts';
import { runInProcess } from '../helpers/run-in-process.ts';

const folder = mkdtempSync(join(tmpdir(), 'heavyball-objective-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Writes a module and returns its path. */
function moduleOf(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

/** Runs a few steps of heavy ball on an objective. */
async function simulated(objective: string, ...rest: string[]): ReturnType<typeof runInProcess> {
  return runInProcess([
    'simulate',
    '--lr',
    '0.01',
    '--momentum',
    '0.5',
    '--steps',
    '3',
    '--objective',
    objective,
    ...rest,
  ]);
}

/** The one line of a refusal, without its ends. */
async function refusal(objective: string, ...rest: string[]): Promise<string> {
  const { code, stdout, stderr } = await simulated(objective, ...rest);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/^heavyball: .*\(see heavyball simulate --help\)\n$/);
  expect(stderr.match(/\n/g)).toHaveLength(1);
  return stderr
    .replace('heavyball: ', '')
    .replace(' (see heavyball simulate --help)\n', '')
    .replaceAll(`${folder}/`, '');
}

describe('heavyball simulate --objective', () => {
  it.each(OBJECTIVES.map(({ name }) => name))('runs on %s', async (name) => {
    const { code, stdout } = await simulated(name, '--json', '--check-gradient');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ objective: name.replace(/-[12]d$/, ''), iterations: 3 });
  });

  it('predicts the rate in many coordinates from products with the Hessian', async () => {
    const { stdout } = await simulated('laplacian-2d:m=34,n=34');
    // The slowest mode, η = 0.01 and β = 0.5 on λ = 4 − 4 cos(π/35), has real roots.
    const trace = 1.5 - 0.01 * (4 - 4 * Math.cos(Math.PI / 35));
    const rate = (trace + Math.sqrt(trace * trace - 2)) / 2;
    const shown = Number(/predicted rate {2}ρ = 1 − ([\d.e-]+) at the minimiser, stable/.exec(stdout)?.[1]);
    expect(shown / (1 - rate)).toBeCloseTo(1, 3);
  });

  it('takes parameters after the name', async () => {
    const { stdout } = await simulated('nesterov-worst:n=3,L=4', '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      iterates: [[0, 0, 0], [0.01, 0, 0], expect.anything(), expect.anything()],
    });
  });

  it('lists them all in its help, with their defaults', async () => {
    const { stdout } = await runInProcess(['simulate', '--help']);
    for (const { name } of OBJECTIVES) expect(stdout).toContain(name);
    expect(stdout.replace(/\s+/g, ' ')).toContain('saddle-chain:n=4');
  });

  it('refuses other names and parameters, and says which there are', async () => {
    expect(await refusal('rosenbrok')).toMatch(/^--objective must be one of ravine, .*; did you mean rosenbrock\?$/);
    expect(await refusal('ravine:n=4')).toBe('--objective ravine must have no parameters, got "n=4"');
    expect(await refusal('laplacian-2d:m=3,k=4')).toBe(
      '--objective laplacian-2d must have parameters m=…, n=…, got "k=4"',
    );
    expect(await refusal('saddle-chain:n')).toContain('must have parameters n=…, got "n"');
    expect(await refusal('saddle-chain:n=x')).toBe('--objective saddle-chain, n, must be a finite number, got "x"');
    expect(await refusal('saddle-chain:n=0')).toBe('length must be a whole number from 1 to 100, got 0');
    expect(await refusal('ravine', '--kappa', '9')).toBe('--objective must not stand beside a spectrum, got both');
  });
});

describe('heavyball simulate --objective ./mine.mjs', () => {
  it('runs on what a module exports, as default or by name', async () => {
    const text = '{ name: "bowl", dimension: 1, value: ([x]) => x * x, gradient: ([x]) => [2 * x], start: [5] }';
    for (const [i, way] of ['export default', 'export const objective ='].entries()) {
      const { code, stdout } = await simulated(
        moduleOf(`bowl${i}.mjs`, `${way} ${text};`),
        '--json',
        '--check-gradient',
      );
      expect(code).toBe(0);
      expect(JSON.parse(stdout)).toMatchObject({
        objective: 'bowl',
        values: [25, 4.9 ** 2, expect.anything(), expect.anything()],
      });
    }
  });

  it('runs on a gradient alone, and says so', async () => {
    const path = moduleOf('slope.mjs', 'export default { dimension: 1, gradient: ([x]) => [x] };');
    const { stdout } = await simulated(path, '--start', '1');
    expect(stdout).toContain('slope.mjs (gradient only)');
    expect(await refusal(path, '--check-gradient')).toBe(
      '--check-gradient must have a value to check against, got none from slope.mjs (gradient only)',
    );
  });

  it('keeps the methods of a class', async () => {
    const path = moduleOf(
      'class.mjs',
      `class Bowl { dimension = 1; scale = 3; value([x]) { return this.scale * x * x / 2; } gradient([x]) { return [this.scale * x]; }
        hessianTimes(_, [v]) { return [this.scale * v]; } }
      export default new Bowl();`,
    );
    const { stdout } = await simulated(path, '--json', '--check-gradient');
    expect(JSON.parse(stdout)).toMatchObject({
      values: [1.5, expect.anything(), expect.anything(), expect.anything()],
    });
  });

  it('refuses in one line a module that is not there, does not load, or exports no objective', async () => {
    expect(await refusal('./missing.mjs')).toBe('--objective ./missing.mjs: no such file');
    expect(await refusal(moduleOf('broken.mjs', 'export default {'))).toMatch(
      /^--objective broken.mjs: the module must load, got .*Error/,
    );
    expect(await refusal(moduleOf('other.mjs', 'export const a = 1, b = 2;'))).toBe(
      '--objective other.mjs: the module must export an objective as default or as objective, got a, b',
    );
    expect(await refusal(moduleOf('empty.mjs', ''))).toContain('got no exports');
  });

  it('refuses what is no objective', async () => {
    const refusalOf = async (name: string, text: string): Promise<string> =>
      refusal(moduleOf(name, `export default ${text};`));
    expect(await refusalOf('n.mjs', '5')).toBe(
      'n.mjs: the objective must be an object with dimension and gradient, got 5',
    );
    expect(await refusalOf('d.mjs', '{}')).toBe('d.mjs: dimension must be a whole number ≥ 1, got undefined');
    expect(await refusalOf('g.mjs', '{ dimension: 1 }')).toBe('g.mjs: gradient must be a function, got undefined');
    expect(await refusalOf('v.mjs', '{ dimension: 1, gradient: () => [0], value: 3 }')).toBe(
      'v.mjs: value must be a function, got 3',
    );
    expect(await refusalOf('s.mjs', '{ dimension: 2, gradient: () => [0, 0], start: [1] }')).toBe(
      's.mjs: start must be an array of 2 numbers, got an array of length 1',
    );
    expect(await refusalOf('t.mjs', '{ dimension: 1, gradient: () => { throw new Error("no data"); } }')).toBe(
      '--objective t.mjs: the objective must not throw, got Error: no data',
    );
  });

  it('refuses a gradient that is NaN or changes its dimension, at the start and on the way', async () => {
    const nan = '{ dimension: 1, value: () => 0, gradient: ([x]) => [Math.log(x)], start: [2] }';
    expect(await refusal(moduleOf('nan.mjs', `export default ${nan};`), '--start', '-1')).toBe(
      "nan.mjs: the objective's gradient must be numbers, got NaN in coordinate 0 at (-1)",
    );
    const shrinking =
      '{ dimension: 2, value: () => 0, gradient: ([x, y]) => (x < 1 ? [1] : [9, 9]), start: [1.05, 0] }';
    expect(await refusal(moduleOf('shrinking.mjs', `export default ${shrinking};`))).toMatch(
      /^shrinking\.mjs: the objective's gradient must be an array of 2 numbers, got 1 numbers at \(0\.\d+, -?\d\S*\)$/,
    );
  });

  it('refuses a gradient that is another each time, in every command that takes an objective', async () => {
    const body = 'gradient: ([x, y]) => [x * (1 + Math.random()), y]';
    const path = moduleOf('restless.mjs', `export default { dimension: 2, ${body}, start: [1, 2] };`);
    const parameters = '--lr 0.1 --momentum 0.5';
    for (const words of [
      `simulate ${parameters}`,
      `flow ${parameters}`,
      `analyze ${parameters} --at 1,1`,
      `certify --mu 1 --L 2`,
      `map --layer outcome --size 2x2`,
    ]) {
      const { code, stderr } = await runInProcess([...words.split(' '), '--objective', path]);
      expect(code).toBe(2);
      expect(stderr).toMatch(
        /^heavyball: restless\.mjs: the objective's gradient must be the same each time, got 1\.\d+ and 1\.\d+ in coordinate 0 at \(1, 2\) \(see heavyball \w+ --help\)\n$/,
      );
    }
    // Where chance has no say at the start, it has one a step later.
    const late = 'dimension: 2, start: [0, 2], gradient: ([x, y]) => [x * (1 + Math.random()) + y, y]';
    expect(await refusal(moduleOf('late-chance.mjs', `export default { ${late} };`))).toMatch(
      /^late-chance\.mjs: the objective's gradient must be the same each time, got .* in coordinate 0 at \(-0\.\d+, /,
    );
  });

  it('checks the gradient when asked in every command that takes an objective', async () => {
    const wrong =
      '{ dimension: 2, value: ([x, y]) => x * x + y * y, gradient: ([x, y]) => [2 * x, 3 * y], start: [1, 1] }';
    const path = moduleOf('skewed.mjs', `export default ${wrong};`);
    for (const words of [
      'flow --lr 0.1 --momentum 0.5',
      'analyze --lr 0.1 --momentum 0.5',
      'certify --mu 1 --L 2',
      'map --layer outcome --size 2x2',
    ]) {
      const { code, stderr } = await runInProcess([...words.split(' '), '--objective', path, '--check-gradient']);
      expect(code).toBe(2);
      expect(stderr).toMatch(
        /^heavyball: --check-gradient: gradient of skewed\.mjs at \(.*\) must be .* in coordinate 1 /,
      );
    }
    const idle: readonly (readonly [words: string, message: string])[] = [
      ['certify --kappa 4 --check-gradient', '--check-gradient must stand beside --objective, got nothing to check'],
      ['analyze missing.csv --check-gradient', '--check-gradient must stand beside --objective, got a file'],
      ['map --layer rate --kappa 4 --check-gradient', '--check-gradient must stand beside --layer outcome, got rate'],
    ];
    for (const [words, message] of idle) {
      expect((await runInProcess(words.split(' '))).stderr).toContain(`heavyball: ${message} (see`);
    }
  });

  it('says where the gradient or the Hessian of a module throws', async () => {
    const late = '{ dimension: 1, gradient: ([x]) => { if (x < 0.98) throw new Error("too low"); return [x]; } }';
    // The start is where a definition is tried first.
    const path = moduleOf('late.mjs', `export default { ...${late}, start: [1] };`);
    expect(await refusal(path)).toMatch(
      /^--objective late\.mjs: the objective must not throw, got Error: too low at \(-?[\d.e-]+\)$/,
    );
    const bowl = 'dimension: 1, value: ([x]) => x * x, gradient: ([x]) => [2 * x]';
    for (const part of ['hessian', 'hessianTimes']) {
      const module = `export default { ${bowl}, ${part}: () => { throw new Error("not yet"); } };`;
      expect(await refusal(moduleOf(`${part}.mjs`, module), '--check-gradient')).toMatch(
        /^--objective \w+\.mjs: the objective must not throw, got Error: not yet at \(\d\.\d+\)$/,
      );
    }
  });

  it('refuses, when asked, a gradient that disagrees with the value, and says where', async () => {
    const wrong =
      '{ dimension: 2, value: ([x, y]) => x * x + y * y, gradient: ([x, y]) => [2 * x, 3 * y], start: [1, 1] }';
    const path = moduleOf('wrong.mjs', `export default ${wrong};`);
    expect((await simulated(path)).code).toBe(0);
    expect(await refusal(path, '--check-gradient')).toMatch(
      /^--check-gradient: gradient of wrong.mjs at \(.*\) must be \S+ ± \S+ in coordinate 1 \(differences of the value\), got \S+$/,
    );
  });
});
