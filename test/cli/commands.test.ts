import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { fromKappa } from '../../src/spectrum/from-kappa.ts';
import { analyzeMode } from '../../src/stability/analyze-mode.ts';
import { optimalTuning } from '../../src/tuning/optimal-tuning.ts';
import { runHeavyball } from '../helpers/run-heavyball.ts';

const folder = mkdtempSync(join(tmpdir(), 'heavyball-cli-'));

beforeAll(() => {
  writeFileSync(join(folder, 'hessian.csv'), '2,1,0\n1,3,0\n0,0,40\n');
  writeFileSync(join(folder, 'saddle.csv'), '2,0,0\n0,-1,0\n0,0,0\n');
  writeFileSync(join(folder, 'eigenvalues.txt'), '1\n10\n100\n');
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

const run = (words: string, input?: string): ReturnType<typeof runHeavyball> =>
  runHeavyball(words.split(' '), input === undefined ? { cwd: folder } : { cwd: folder, input });

/** Runs a command that must succeed, and reads the one document that it prints. */
function json(words: string, input?: string): Record<string, unknown> {
  const { code, stdout, stderr } = run(`${words} --json`, input);
  expect(stderr).toBe('');
  expect(code).toBe(0);
  return JSON.parse(stdout) as Record<string, unknown>;
}

describe('heavyball', () => {
  it.each([
    'mode',
    'tune',
    'analyze',
    'compare',
    'map',
    'simulate',
    'schedule',
    'identify',
    'flow',
    'response',
    'convert',
    'certify',
    'verify',
    'report',
  ])('%s has help', (command) => {
    const { code, stdout, stderr } = run(`${command} --help`);
    expect(stdout).toContain(`Usage: heavyball ${command} `);
    expect(stdout).toContain('Example');
    expect(stdout).toContain('--json');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  it('lists its commands when it is given none', () => {
    const { code, stdout } = runHeavyball([]);
    expect(stdout).toMatch(/Commands:[^]*mode[^]*verify/);
    expect(code).toBe(0);
  });

  it('prints the version of the package', () => {
    const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(run('--version').stdout).toBe(`${manifest.version}\n`);
  });

  it('prints no colour into a pipe', () => {
    expect(run('verify --cases 1 --only jury-stability').stdout).not.toContain('\u001b');
  });
});

describe('heavyball mode', () => {
  it('prints the library’s mode as JSON, complex numbers as { re, im }', () => {
    const mode = analyzeMode(heavyBall, { beta: 0.9, eta: 0.1 }, 2);
    const document = json('mode --momentum 0.9 --lr 0.1 --lambda 2');
    expect(document).toMatchObject({ spectralRadius: mode.spectralRadius, gap: mode.gap, regime: 'underdamped' });
    expect(document['roots']).toEqual(mode.roots.map(({ re, im }) => ({ re, im })));
    expect(document['heavyball']).toMatch(/^\d+\.\d+\.\d+/);
  });

  it('prints infinite numbers as strings', () => {
    expect(json('mode --beta 0 --eta 1 --lambda 1')).toMatchObject({ spectralRadius: 0, decay: 'Infinity' });
  });

  it('keeps 1 − β when it is far below the precision of β', () => {
    expect(json('mode --one-minus-beta 1e-30 --eta 1 --lambda 1')).toMatchObject({ gap: 5e-31 });
  });

  it('takes negative numbers as values of flags', () => {
    expect(run('mode --beta -0.5 --eta 1 --lambda -2').stdout).toContain('mixed-sign, unstable');
  });
});

describe('heavyball tune', () => {
  it('prints the library’s tuning', () => {
    const { parameters, rate } = optimalTuning(heavyBall, fromKappa(100));
    expect(json('tune --kappa 100')).toMatchObject({ parameters, rate });
    expect(run('tune --kappa 100').stdout).toContain(String(parameters.eta));
  });

  it('says how far the optimum is to be trusted', () => {
    const { stdout } = run('tune --kappa 10000');
    expect(stdout).toMatch(/margin +η may grow by 0\.01 % \(flip at λ = 10000\)/);
    // 1/√½ and 1/(√2 − 1), the losses from a κ misjudged twofold, to leading order in 1/√κ.
    expect(stdout).toMatch(/for κ × 2: 1\.41 times the iterations; for κ ÷ 2: 2\.41 times/);
  });

  it('holds what is given fixed', () => {
    expect(json('tune --mu 1 --L 100 --momentum 0.9')).toMatchObject({
      constraints: { beta: 0.9 },
      parameters: { beta: 0.9 },
    });
    expect(json('tune --kappa 100 --max-eta 0.01')).toMatchObject({ parameters: { eta: 0.01 } });
  });

  it('gives the constants of the textbooks for --standard', () => {
    expect(json('tune --method nesterov --kappa 100 --standard')).toMatchObject({ rate: 0.9 });
  });

  it('reads a spectrum from a file', () => {
    expect(json('tune --spectrum eigenvalues.txt')).toMatchObject({ spectrum: { kappa: 100 } });
  });
});

describe('heavyball analyze', () => {
  it('finds the spectrum of a Hessian and compares the methods on it', () => {
    const { stdout } = run('analyze hessian.csv');
    expect(stdout).toContain('3 eigenvalues');
    expect(stdout).toMatch(/gradient descent +–/);
    expect(stdout).toContain('Stable: heavy ball, best');
    expect(stdout).toContain('No first-order method beats ρ =');
  });

  it('reads standard input', () => {
    expect(json('analyze - --format json', '[[1, 0], [0, 4]]')).toMatchObject({ spectrum: { kappa: 4 } });
  });

  it('waits for a slow writer', () => {
    const writer = `(printf '2,0\\n'; sleep 0.5; printf '0,5\\n')`;
    const command = `${writer} | ${process.execPath} dist/cli/main.js analyze - --format csv`;
    const { stdout, stderr } = spawnSync('sh', ['-c', command], { encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(stdout).toContain('curvatures in [2, 5]');
  });

  it('says that a saddle is a saddle, and how many directions are flat', () => {
    const { stdout } = run('analyze saddle.csv');
    expect(stdout).toContain('This is a saddle');
    expect(stdout).toContain('1 flat direction is left out');
  });

  it('shows the modes of given parameters where no curvature is positive', () => {
    const { code, stdout } = run('analyze - --format json --lr 0.1 --momentum 0.9', '[[-1, 0], [0, -2]]');
    expect(stdout).toContain(': 2 eigenvalues, no positive curvature, 2 negative in [-2, -1]: a maximum');
    expect(stdout).toMatch(/No curvature is positive: heavy ball moves away by a factor of 1\.\d+ per iteration/);
    expect(code).toBe(0);
  });

  it('takes the spectrum over a preconditioner, a diagonal or a matrix', () => {
    const hessian = '[[4, 0], [0, 90]]';
    writeFileSync(join(folder, 'diagonal.csv'), '2,10\n');
    writeFileSync(join(folder, 'metric.json'), '{"preconditioner": [[2, 0], [0, 10]]}');
    for (const file of ['diagonal.csv', 'metric.json']) {
      const command = `analyze - --format json --preconditioner ${file}`;
      const { spectrum } = json(command, hessian) as { spectrum: { mu: number; L: number } };
      expect(spectrum.mu).toBeCloseTo(2, 13);
      expect(spectrum.L).toBeCloseTo(9, 13);
      expect(run(command, hessian).stdout).toMatch(new RegExp(`^stdin over ${file}: `));
    }
  });

  it('refuses preconditioners that are none, in one line', () => {
    writeFileSync(join(folder, 'indefinite.csv'), '1,2\n2,1\n');
    const refused = (flags: string): string => {
      const { code, stderr } = run(`analyze - --format json ${flags}`, '[[4, 0], [0, 90]]');
      expect(code).toBe(2);
      expect(stderr).toMatch(/^[^\n]*\n$/);
      return stderr;
    };
    expect(refused('--preconditioner indefinite.csv')).toContain('must be positive definite, got pivot 2 of 2 = -3');
    expect(refused('--preconditioner nothing.csv')).toContain('nothing.csv: no such file');
    expect(refused('--preconditioner -')).toContain(
      '--preconditioner must be a file where the Hessian is standard input',
    );
  });

  it('judges the parameters that are given', () => {
    expect(run('analyze hessian.csv --lr 1 --momentum 0.9').stdout).toContain('η must be below 0.095');
  });
});

describe('heavyball map', () => {
  it('writes a picture and says so on standard error', () => {
    const { code, stderr } = run('map --kappa 100 -o map.svg');
    expect({ code, stderr }).toEqual({ code: 0, stderr: 'wrote map.svg\n' });
    expect(readFileSync(join(folder, 'map.svg'), 'utf8')).toMatch(/^<svg [^]*<\/svg>\n?$/);
  });

  it('says of the optimum what it is worth beyond quadratics', () => {
    expect(run('map --kappa 18').stdout).toMatch(
      /\n  optimum +β = 0\.3826, .*\n  beyond quadratics  local only \(a 3-cycle exists for κ ≥ 17\.94\)\n  replay it +heavyball certify .* --replay 100000\n/,
    );
    expect(run('map --method gradient-descent --kappa 18').stdout).toMatch(
      /\n  optimum .*\n  beyond quadratics  global: ρ = 0\.894737 on every strongly convex function\n/,
    );
  });

  it('gives equal bytes for equal input', () => {
    expect(run('map --kappa 30 -o -').stdout).toBe(run('map --kappa 30 -o -').stdout);
  });

  it('prints the geometry as JSON', () => {
    const { region } = json('map --kappa 100') as { region: { vertices: object[] } };
    expect(region.vertices).toMatchObject([
      { beta: -1, eta: 0 },
      { beta: 1, eta: 0 },
      { beta: 1, eta: 0.04 },
    ]);
  });

  it('is the picture of the README', () => {
    expect(run('map --kappa 100 -o -').stdout.trim()).toBe(
      readFileSync('docs/images/stability-map.svg', 'utf8').trim(),
    );
  });
});

describe('heavyball simulate', () => {
  it('measures the rate that is predicted', () => {
    const { stdout } = run('simulate --lr 0.03 --momentum 0.7');
    const [, measured] = /measured rate +ρ = ([\d.]+)/.exec(stdout) ?? [];
    const [, predicted] = /predicted rate +ρ = ([\d.]+)/.exec(stdout) ?? [];
    expect(Number(measured)).toBeCloseTo(Math.sqrt(0.7), 4);
    expect(Number(predicted)).toBeCloseTo(Math.sqrt(0.7), 5);
  });

  it('says when a record is too short to show its rate', () => {
    expect(run('simulate --kappa 10 --lr 0.03 --momentum 0.7 --steps 5').stdout).toContain('too few to be sure');
    expect(run('simulate --kappa 10 --lr 0.03 --momentum 0.7').stdout).not.toContain('too few');
  });

  it('says that an iteration diverges', () => {
    expect(run('simulate --lr 1 --momentum 0.9').stdout).toContain('diverged after');
  });

  it('has no rate to predict where every direction is flat', () => {
    writeFileSync(join(folder, 'flat.csv'), '0\n0\n');
    const { stdout, code } = run('simulate --spectrum flat.csv --lr 0.03 --momentum 0.7');
    expect(stdout).toContain('converged after 0 iterations');
    expect(stdout).not.toContain('predicted rate');
    expect(code).toBe(0);
  });

  it('runs from a start as small as a double can be', () => {
    const { stdout, code } = run('simulate --lr 0.03 --momentum 0.7 --start 1e-310,1e-310');
    expect(stdout).toContain('predicted rate');
    expect(code).toBe(0);
  });

  it('writes the iterates', () => {
    run('simulate --lr 0.03 --momentum 0.7 --steps 2 -o run.csv');
    const [head, first, second] = readFileSync(join(folder, 'run.csv'), 'utf8').split('\n');
    expect(head).toBe('step,f,theta1,theta2');
    expect(first).toBe('0,50.5,1,1');
    expect(second).toBe('1,200.47045,-2,0.97');
  });
});

describe('heavyball flow', () => {
  it('prints friction and time step, and follows the ODE', () => {
    const document = json('flow --lr 0.003 --momentum 0.9 --steps 20') as { flow: object; gap: number };
    expect(document.flow).toMatchObject({ matching: 'conformal' });
    expect(document.gap).toBeLessThan(0.1);
  });

  it('follows more closely the smaller the step', () => {
    const gapAt = (words: string): number => (json(`flow --kappa 4 --steps 50 ${words}`) as { gap: number }).gap;
    expect(gapAt('--lr 0.0001 --momentum 0.99')).toBeLessThan(gapAt('--lr 0.01 --momentum 0.9') / 50);
  });
});

describe('heavyball report', () => {
  it('puts everything on one page that needs nothing else', () => {
    const { code, stdout } = run('report --hessian hessian.csv --lr 0.02 --momentum 0.7 --no-verify -o report.html');
    expect(code).toBe(0);
    expect(stdout).toContain('Stable: heavy ball, as given');
    const page = readFileSync(join(folder, 'report.html'), 'utf8');
    for (const part of ['Spectrum', 'Methods', 'Modes of heavy ball, as given', 'Stability', 'Iterates and the ODE']) {
      expect(page).toContain(`<h2>${part}</h2>`);
    }
    expect(page).toContain('heavyball report --hessian hessian.csv');
    expect(page).not.toMatch(/<script|NaN|undefined|(src|href)="(?!#)/);
  });

  it('escapes what it is given', () => {
    const words = ['report', '--kappa', '10', '--no-verify', '--title', '<img src=x onerror=alert(1)>', '-o', '-'];
    expect(runHeavyball(words, { cwd: folder }).stdout).not.toContain('<img');
  });

  it('has the verification, unless it is told not to', () => {
    run('report --kappa 10 -o verified.html');
    expect(readFileSync(join(folder, 'verified.html'), 'utf8')).toMatch(/All \d+ claims came out as expected/);
  });
});

describe('heavyball verify', () => {
  it('passes and prints the seed', () => {
    const { code, stdout } = run('verify --cases 5 --seed 3');
    expect(stdout).toMatch(/all \d+ claims came out as expected \(seed 3\)/);
    expect(code).toBe(0);
  });

  it('leaves nothing but the files it was asked for', () => {
    expect(readdirSync(folder).filter((name) => name.includes('.part'))).toEqual([]);
  });
});
