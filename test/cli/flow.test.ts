import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parseXml } from '../helpers/parse-xml.ts';
import { runInProcess } from '../helpers/run-in-process.ts';
import { textsOf } from '../helpers/svg.ts';

const folder = mkdtempSync(join(tmpdir(), 'heavyball-flow-'));
const flow = (words: string) => runInProcess(['flow', ...words.split(' ')]);

afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function said(words: string): Promise<string> {
  const { code, stdout, stderr } = await flow(words);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout;
}

async function document(words: string): Promise<Record<string, unknown>> {
  return JSON.parse(await said(`${words} --json`)) as Record<string, unknown>;
}

async function refusal(words: string): Promise<string> {
  const { code, stdout, stderr } = await flow(words);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  return stderr;
}

/** The texts of a picture. */
async function picture(words: string): Promise<readonly string[]> {
  const file = join(folder, 'picture.svg');
  const { code } = await flow(`${words} -o ${file}`);
  expect(code).toBe(0);
  const svg = readFileSync(file, 'utf8');
  expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  return textsOf(parseXml(svg));
}

describe('heavyball flow', () => {
  it('sets iterates beside θ̈ + cθ̇ + ∇f = 0, with closed form and energies', async () => {
    const text = await said('--lr 0.003 --momentum 0.9 --matching central');
    expect(text).toMatch(/^heavy ball \(β = 0\.9, η = 0\.003\) on ravine\nθ̈ \+ cθ̇ \+ ∇f = 0, central matching\n/);
    expect(text).toMatch(/closed form {5}\d\.?\d*e-1[2-4] from the integrated solution\n/);
    expect(text).toMatch(/energy {10}[\d.]+ → [\d.e-]+, never rises\n/);
    expect(text).toContain('of iterates     50.5 → 0.001374, rises first before k = 3\n');
    expect(text).toContain('Lyapunov        f − f* + ½|θ̇ + ½c(θ − θ*)|² falls at the rate');
    expect(await said('--lr 0.001 --momentum 0.9')).toContain('conformal matching');
  });

  it('has no Lyapunov function where friction is above 2√μ, and none of negative friction', async () => {
    expect(await said('--lr 0.0001 --momentum 0.9')).not.toContain('Lyapunov');
    const growing = await said('--lr 0.0001 --momentum 1.1 --steps 20');
    expect(growing).not.toContain('Lyapunov');
    expect(growing).toMatch(/energy {10}.* rises first before t = /);
    expect(await said('--method nesterov --lr 0.001 --momentum 0.9')).not.toContain('of iterates');
  });

  it('sets Nesterov’s sequence beside the friction 3/t', async () => {
    const text = await said('--equation nesterov --lr 0.0025 --steps 200');
    expect(text).toMatch(/^Nesterov’s sequence \(η = 0\.0025\) on ravine\nθ̈ \+ \(3\/t\)θ̇ \+ ∇f = 0\n/);
    expect(text).toContain('time step       h = √η = 0.05');
    expect(text).toContain('never rises: f − f* is at most 2|θ₀ − θ*|²/t²');
    const { equation, solution, exact, proved } = (await document(
      '--equation nesterov --lr 0.01 --kappa 4 --steps 5',
    )) as {
      equation: string;
      solution: { flow: object };
      exact: { error: number };
      proved: { iterates: number[] };
    };
    expect([equation, solution.flow]).toEqual(['nesterov', { r: 3 }]);
    expect(exact.error).toBeLessThan(1e-10);
    expect(proved.iterates.length).toBe(6);
    const bent = await said('--equation nesterov --lr 0.0005 --objective rosenbrock --steps 200');
    expect(bent).not.toMatch(/closed form|Lyapunov/);
    expect(await said('--equation nesterov --lr 0.01 --objective plateau')).not.toContain('closed form');
  });

  it('sets heavy ball and Nesterov beside their high-resolution equations', async () => {
    const ball = await said('--equation high-resolution --lr 0.001 --momentum 0.9');
    expect(ball).toContain('θ̈ + cθ̇ + φ∇f = 0\n');
    expect(ball).not.toContain('damping');
    const ahead = await said('--equation high-resolution --method nesterov --lr 0.001 --momentum 0.9');
    expect(ahead).toContain('θ̈ + cθ̇ + δ∇²f θ̇ + φ∇f = 0\n');
    expect(ahead).toContain('damping         δ = 0.0316228\n');
    expect(ahead).toContain('force           φ = 1.05263\n');
    expect(ahead).toContain('closed form');
  });

  it('writes each time as CSV, with what is known of it', async () => {
    const file = join(folder, 'flow.csv');
    await flow(`--lr 0.0001 --momentum 0.99 --steps 2 -o ${file}`);
    const [head, first, ...rest] = readFileSync(file, 'utf8').trimEnd().split('\n');
    expect(head).toBe('step,time,theta1,theta2,ode1,ode2,velocity1,velocity2,exact1,exact2,energy,lyapunov');
    expect(first?.split(',').slice(0, 6)).toEqual(['0', '0', '1', '1', '1', '1']);
    expect(rest.map((row) => row.split(',').length)).toEqual([12, 12]);
    await flow(`--lr 0.0001 --momentum 0.9 --objective rosenbrock --steps 200 -o ${file}`);
    expect(readFileSync(file, 'utf8').split('\n')[0]).toBe(
      'step,time,theta1,theta2,ode1,ode2,velocity1,velocity2,energy',
    );
  });

  it('draws coordinates against time', async () => {
    const texts = await picture('--lr 0.001 --momentum 0.9 --theme dark');
    expect(texts).toEqual(expect.arrayContaining(['θ₁ of the equation', 'θ₂ of the iterates', 'coordinate', 'time t']));
    expect(texts.join(' ')).toContain('The largest gap is');
    expect(texts.join(' ')).toContain('from the closed form');
    const one = await picture('--lr 0.001 --momentum 0.9 --objective rosenbrock --picture coordinates');
    expect(one.join(' ')).not.toContain('closed form');
  });

  it.each([
    ['--lr 0.0001 --momentum 0.99', 'energy f + β|θₖ − θₖ₋₁|²/(2η) of the iterates', 'energy above the minimum'],
    ['--equation nesterov --lr 0.0025', 'V of the iterates', 'energy above the minimum'],
    ['--equation high-resolution --lr 0.0025 --momentum 0.8', 'energy φf + ½|θ̇|² of the equation', 'f at the iterates'],
    ['--lr 0.1 --momentum 0.9 --objective nesterov-worst', '0.1', 'energy above the minimum'],
    ['--lr 0.001 --momentum 0.9 --objective plateau', 'energy f + ½|θ̇|² of the equation', 'time t'],
  ])('draws energies against time: %s', async (words, ...expected) => {
    expect(await picture(`${words} --picture energy`)).toEqual(expect.arrayContaining(expected));
  });

  it('names what does not go together', async () => {
    expect(await refusal('--equation nesterov --lr 0.1 --beta 0.9')).toBe(
      'heavyball: --equation nesterov must have --eta alone, whose momentum is (k − 1)/(k + 2), got beta too (see heavyball flow --help)\n',
    );
    expect(await refusal('--equation nesterov')).toContain('--eta (or --lr) must be given, got nothing');
    expect(await refusal('--equation nesterov --lr 1 --method quasi-hyperbolic')).toContain(
      '--method must be nesterov for --equation nesterov, got quasi-hyperbolic',
    );
    expect(await refusal('--equation nesterov --lr 1 --matching central')).toContain(
      '--matching must be for --equation heavy-ball, got nesterov',
    );
    expect(await refusal('--lr 1 --beta 0.5 --picture energy')).toContain(
      '--picture must stand beside -o, got energy alone',
    );
    expect(await refusal('--equation high-resolution --method aggregated-momentum --lr 1')).toContain(
      '--method must be one that remembers two points only for --equation high-resolution, got aggregated-momentum',
    );
    expect(await refusal('--lr 0.01 --beta 0.5 --steps 1000001')).toContain(
      '--steps must be at most 1000000, all of which are kept, got 1000001',
    );
    expect(await refusal('--equation best --lr 1')).toContain(
      'Allowed choices are heavy-ball, nesterov, high-resolution',
    );
  });
});
