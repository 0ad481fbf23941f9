import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Estimate } from '../../src/dynamics/identification/estimate.ts';
import type { Identification } from '../../src/dynamics/identification/identified.ts';
import { identify } from '../../src/dynamics/identify.ts';
import { simulate } from '../../src/dynamics/simulate.ts';
import { generalMomentum } from '../../src/methods/general-momentum.ts';
import { gradientDescent } from '../../src/methods/gradient-descent.ts';
import { heavyBallDecoupled } from '../../src/methods/heavy-ball-decoupled.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { HIGHER_ORDER_METHODS } from '../../src/methods/higher-order-methods.ts';
import { METHODS } from '../../src/methods/index.ts';
import type { Family, Method, MethodParameters } from '../../src/methods/method.ts';
import { nesterov } from '../../src/methods/nesterov.ts';
import { quasiHyperbolic } from '../../src/methods/quasi-hyperbolic.ts';
import { type Random, randomOf } from '../../src/numeric/random.ts';
import { diagonalQuadratic } from '../../src/objectives/diagonal-quadratic.ts';
import { ravine } from '../../src/objectives/ravine.ts';
import { refusal } from '../helpers/refusal.ts';

const BETA = 0.9;
const RUN = simulate(heavyBall, { beta: BETA, eta: 0.03 }, ravine, { maxSteps: 200 });
const many = <T>(count: number, make: (k: number) => T): T[] => Array.from({ length: count }, (_, k) => make(k));
const holds = ({ interval: [least, most] }: Estimate, value: number): boolean => least <= value && value <= most;
const curvaturesOf = ({ modes }: Identification): number[] => modes.map(({ etaLambda }) => etaLambda.value);

/** Whether all modes are stable: the Jury conditions. */
function isStable({ beta, gamma, eta, shift = 0 }: Family, lambdas: readonly number[]): boolean {
  return lambdas.every((lambda) => {
    const x = eta * (lambda + shift);
    return 2 * (1 + beta) > (1 + 2 * gamma) * x && Math.abs(beta - gamma * x) < 1;
  });
}

/** Stable parameters of a method, and curvatures. */
function draw(method: Method, random: Random, count: number): { parameters: MethodParameters; lambdas: number[] } {
  for (;;) {
    const numbers = Object.entries(method.parameters).flatMap(([name, { usualRange, kind, default: value }]) =>
      kind === 'switch' || value !== undefined
        ? []
        : [[name, random.uniform(usualRange[0], Math.min(usualRange[1], 9))]],
    );
    const parameters = { ...(Object.fromEntries(numbers) as object), eta: random.uniform(0, 3) };
    const lambdas = many(count, () => random.logUniform(0.02, 1));
    if (isStable(method.family(parameters), lambdas)) return { parameters, lambdas };
  }
}

describe('identify', () => {
  it.each(METHODS.map((method) => [method.name, method] as const))(
    'finds β and every ηλ of %s to 1e-3 from 200 iterates without noise',
    (_, method) => {
      const random = randomOf(11);
      for (const count of [3]) {
        const { parameters, lambdas } = draw(method, random, count);
        const quadratic = diagonalQuadratic(lambdas, { minimizer: lambdas.map(() => random.normal()) });
        const run = simulate(method, parameters, quadratic, {
          start: lambdas.map(() => 3 * random.normal()),
          maxSteps: 200,
          tolerance: 0,
        });
        const { beta, gamma, eta, shift = 0 } = method.family(parameters);
        const found = identify(run, method);
        const truth = lambdas.map((lambda) => eta * (lambda + shift)).sort((a, b) => a - b);
        expect(found.beta?.value).toBeCloseTo(beta, 4);
        expect((found.gamma?.value ?? NaN) / (1 + gamma)).toBeCloseTo(gamma / (1 + gamma), 4);
        expect(found.modes).toHaveLength(count);
        curvaturesOf(found).forEach((value, i) => {
          expect(value / (truth[i] ?? NaN)).toBeCloseTo(1, 4);
        });
      }
    },
  );

  it('covers the truth with nominal 95 % intervals in about so many cases, whichever errors there are', () => {
    const random = randomOf(5);
    const inside = { gradient: 0, observation: 0 };
    const cases = 40;
    for (let c = 0; c < cases; c++) {
      const [beta, x] = [random.uniform(0.2, 0.9), random.uniform(0.3, 2)];
      let [before, now, driven, drivenBefore] = [3, 3, 3, 3];
      const rows = many(80, () => {
        const row = { exact: now + 0.01 * random.normal(), driven };
        [before, now] = [now, now + beta * (now - before) - x * now];
        [drivenBefore, driven] = [
          driven,
          driven + beta * (driven - drivenBefore) - x * driven + 0.05 * random.normal(),
        ];
        return row;
      });
      const observed = identify(rows.map(({ exact }) => exact), heavyBall, { modes: 1 }); // prettier-ignore
      const run = identify(rows.map((row) => row.driven), heavyBall, { errors: 'gradient' }); // prettier-ignore
      if (observed.beta !== null && holds(observed.beta, beta)) inside.observation++;
      if (run.modes[0] !== undefined && holds(run.modes[0].etaLambda, x)) inside.gradient++;
    }
    for (const count of Object.values(inside)) {
      expect(count).toBeGreaterThanOrEqual(0.88 * cases);
    }
  });

  it('holds β and ηλ of quasi-hyperbolic momentum in narrow intervals, whose γ is large and whose roots are alike', () => {
    const random = randomOf(2);
    const [modes, cases] = [2, 3];
    let [inside, narrow] = [0, 0];
    for (let c = 0; c < cases; c++) {
      const { beta, gamma } = quasiHyperbolic.family({ beta: 0.9, nu: random.uniform(0.2, 0.4), eta: 1 });
      const truth = [0.35, 0.7].map((part) => (part * 2 * (1 + beta)) / (1 + 2 * gamma));
      let [before, now] = [[4, 4], [4, 4]]; // prettier-ignore
      const record = many(200, () => {
        const row = now.map((x) => x + 3e-3 * random.normal());
        const next = now.map((x, i) => {
          const change = x - (before[i] ?? NaN);
          return x + beta * change - (truth[i] ?? NaN) * (x + gamma * change);
        });
        [before, now] = [now, next];
        return row;
      });
      const found = identify(record, quasiHyperbolic);
      expect(found.modes).toHaveLength(modes);
      const [least, most] = found.beta?.interval ?? [NaN, NaN];
      if (most - least < 0.1) narrow++;
      if (least <= beta && beta <= most) inside++;
      inside += found.modes.filter(({ etaLambda }, i) => holds(etaLambda, truth[i] ?? NaN)).length;
    }
    expect(inside).toBeGreaterThanOrEqual(0.85 * cases * (1 + modes));
    expect(narrow).toBe(cases);
  });

  it('agrees with the shift of a signal subspace on noisy records in rotated coordinates', () => {
    const cases = JSON.parse(readFileSync('test/oracles/identify.json', 'utf8')) as {
      readonly beta: number;
      readonly gamma: number;
      readonly etaLambda: readonly number[];
      readonly esprit: readonly (readonly [number, number])[];
      readonly points: readonly (readonly number[])[];
    }[];
    expect(cases).toHaveLength(4);
    for (const { beta, gamma, etaLambda, esprit, points } of cases) {
      const found = identify(points, gamma === 0 ? heavyBall : gamma === beta ? nesterov : generalMomentum);
      expect(found.noise).toBeGreaterThan(0.8e-4);
      expect(found.noise).toBeLessThan(1.2e-4);
      expect(found.isPlausible).toBe(true);
      found.modes.forEach(({ mode, etaLambda: { value, error } }, i) => {
        const [trace, determinant] = esprit[i] ?? [NaN, NaN];
        expect(Math.abs(mode.trace - trace)).toBeLessThan(2e-3);
        expect(Math.abs(mode.determinant - determinant)).toBeLessThan(2e-3);
        expect(Math.abs(value - (etaLambda[i] ?? NaN))).toBeLessThan(4 * error);
      });
    }
  });

  it('compares what was set with what the record says, and finds curvatures where η is known', () => {
    const { belief, modes, limit } = identify(RUN, heavyBall, { parameters: { beta: 0.8, eta: 0.03 } });
    expect(belief).toMatchObject({ set: 0.8, agrees: false });
    expect(belief?.estimate.value).toBeCloseTo(BETA, 12);
    expect(modes.map(({ lambda }) => lambda?.value)).toEqual([expect.closeTo(1, 9), expect.closeTo(100, 9)]);
    expect(limit?.boundary).toBe('flip');
    expect(limit?.etaLambda.value).toBeCloseTo(3.8, 12);
    expect(limit?.margin.value).toBeCloseTo(1 - 3 / 3.8, 12);
    const right = identify(RUN, heavyBall, { parameters: { oneMinusBeta: 0.1 } });
    expect(right.belief?.agrees).toBe(true);
    expect(right.modes[0]?.lambda).toBeNull();
    expect(identify(RUN, heavyBall).belief).toBeNull();
  });

  it('reads one coordinate of several modes, and points in any coordinates', () => {
    const sum = RUN.iterates.map(([a = 0, b = 0]) => 0.6 * a - 0.8 * b);
    const turned = RUN.iterates.map(([a = 0, b = 0]) => [0.6 * a - 0.8 * b + 5, 0.8 * a + 0.6 * b]);
    for (const record of [sum, turned]) {
      const found = identify(record, heavyBall);
      expect(found.beta?.value).toBeCloseTo(BETA, 9);
      expect(curvaturesOf(found)).toEqual([expect.closeTo(0.03, 9), expect.closeTo(3, 9)]);
    }
  });

  it('reads a loss, which has the squares of the roots, up to opposite roots', () => {
    const found = identify(RUN, heavyBall, { observed: 'loss' });
    expect(found.beta?.value).toBeCloseTo(BETA, 6);
    expect(curvaturesOf(found)).toEqual([expect.closeTo(0.03, 6), expect.closeTo(0.8, 6)]);
    expect(found.modes.map(({ mirror }) => mirror)).toEqual([expect.closeTo(3.77, 6), expect.closeTo(3, 6)]);
    expect(identify(RUN.values, heavyBall, { observed: 'loss' })).toEqual(found);
  });

  it('calls a double root critical, of either sign, and a pair or two roots what they are', () => {
    const wordOf = (first: number, second: number): string | undefined => {
      const record = many(60, (k) => (first === second ? (1 + k) * first ** k : first ** k + second ** k));
      return identify(record, heavyBall, { modes: 1 }).modes[0]?.regime;
    };
    expect(wordOf(0.7, 0.7)).toBe('critical');
    expect(wordOf(-0.7, -0.7)).toBe('alternating-critical');
    expect(wordOf(0.8, 0.5)).toBe('monotone');
    expect(wordOf(-0.8, -0.5)).toBe('alternating');
    expect(wordOf(0.8, -0.5)).toBe('mixed-sign');
  });

  it('reads runs that oscillate for ever or grow until they overflow', () => {
    const growing = identify(
      many(4000, (k) => 1.3 ** k * Math.cos(k)),
      heavyBall,
    );
    expect(growing.used).toBeLessThan(60);
    expect(growing.beta?.value).toBeCloseTo(1.69, 9);
    expect(growing.modes[0]).toMatchObject({ stability: 'unstable', regime: 'underdamped' });
    expect(growing.limit).toBeNull();
    const circling = identify(
      many(100, (k) => Math.cos(k)),
      heavyBall,
    );
    expect(circling.beta?.value).toBeCloseTo(1, 9);
    expect(circling.modes[0]?.stability).toBe('open');
  });

  it('says of a free look-ahead only what can be told: D for one mode, β, γ and own parameters for two', () => {
    const parameters = { beta: 0.8, nu: 0.7, eta: 1 };
    const runOn = (...lambdas: number[]) => simulate(quasiHyperbolic, parameters, diagonalQuadratic(lambdas));
    const one = identify(runOn(0.3), quasiHyperbolic);
    expect(one).toMatchObject({ beta: null, gamma: null, parameters: {}, limit: null });
    expect(one.modes[0]?.determinant.value).toBeCloseTo(0.8 - 0.24 * 0.3, 9);
    const two = identify(runOn(0.3, 0.9), quasiHyperbolic);
    expect(two.parameters['beta']?.value).toBeCloseTo(0.8, 6);
    expect(two.parameters['nu']?.value).toBeCloseTo(0.7, 6);
    const known = identify(runOn(0.3, 0.9), quasiHyperbolic, { parameters: { nu: 0.7 } });
    expect(Object.keys(known.parameters)).toEqual(['beta']);
    expect(known.beta?.value).toBeCloseTo(0.8, 9);
    // β − 0.3 β/(1 − β) · 0.06 has the same value for another β too.
    const twice = identify(runOn(0.3), quasiHyperbolic, { parameters: { nu: 0.7 } }).beta;
    expect(twice?.interval).toEqual([expect.closeTo(0.8, 6), expect.closeTo(0.91, 6)]);
  });

  it('leaves β of decoupled weight decay open unless η and the decay are known', () => {
    const parameters = { beta: 0.8, weightDecay: 0.5, eta: 0.4 };
    const run = simulate(heavyBallDecoupled, parameters, diagonalQuadratic([0.3, 1]));
    const open = identify(run, heavyBallDecoupled);
    expect(open.beta?.value).toBeCloseTo(0.64, 9);
    expect(open.parameters).toEqual({});
    const known = identify(run, heavyBallDecoupled, { parameters });
    expect(known.parameters['beta']?.value).toBeCloseTo(0.8, 6);
    expect(known.modes.map(({ lambda }) => lambda?.value)).toEqual([expect.closeTo(0.3, 6), expect.closeTo(1, 6)]);
  });

  it('doubts its answer where successive residuals are correlated', () => {
    const random = randomOf(3);
    let drift = 0;
    const record = many(300, (k) => {
      drift = 0.9 * drift + 0.01 * random.normal();
      return 0.9 ** k * Math.cos(k) + drift;
    });
    const { isPlausible, correlation } = identify(record, heavyBall, { modes: 1 });
    expect(isPlausible).toBe(false);
    expect(correlation).toBeGreaterThan(0.5);
  });

  it('refuses in one line what cannot tell', () => {
    const of = (record: readonly number[], method: Method = heavyBall): string =>
      refusal(() => identify(record, method));
    const rule = 'RangeError: identify: trajectory must';
    expect(of(many(7, (k) => 0.5 ** k))).toBe(`${rule} have at least 8 finite iterates, got 7`);
    expect(of([...many(5, (k) => k), NaN, ...many(9, (k) => k)])).toBe(
      `${rule} have at least 8 finite iterates, got 5`,
    );
    expect(of(many(50, () => 3))).toBe(`${rule} move, got a constant`);
    expect(of([1, 2, ...many(50, () => 3)])).toBe(`${rule} have at least 8 moving iterates, got 3`);
    expect(of(many(50, (k) => 1 + 2 ** -50 * (k % 2)))).toMatch(
      /^RangeError: identify: trajectory must move by more than its rounding errors, got \S+ around 1/,
    );
    expect(of(many(200, (k) => 0.9 ** k))).toMatch(
      /^RangeError: identify: trajectory must tell β from ηλ, as both roots of a mode do, got /,
    );
    expect(identify(many(200, (k) => 0.9 ** k), gradientDescent).modes[0]?.etaLambda.value).toBeCloseTo(0.1, 12); // prettier-ignore
    const sparse = simulate(heavyBall, { beta: 0.9, eta: 0.03 }, ravine, { record: { every: 5 } });
    expect(refusal(() => identify(sparse, heavyBall))).toBe(`${rule} record all iterates, got step 5 for 1`);
    expect(refusal(() => identify([many(40, () => 1)], heavyBall))).toBe(
      `${rule} have at least 8 finite iterates, got 1`,
    );
  });

  it('names the option or the iterate that is of another kind', () => {
    const record: unknown = [[1, 2], [1]];
    expect(refusal(() => identify(record as number[], heavyBall))).toBe(
      'TypeError: identify: iterates[1] must have 2 coordinates, got 1',
    );
    expect(refusal(() => identify(['1'] as unknown as number[], heavyBall))).toMatch(/^TypeError: identify: iterates/);
    for (const method of HIGHER_ORDER_METHODS as readonly unknown[]) {
      expect(refusal(() => identify(RUN, method as Method))).toMatch(
        /^TypeError: identify: method must be one that remembers two points only, got [a-z-]+$/,
      );
    }
    expect(refusal(() => identify(RUN, heavyBall, { modes: 0 }))).toMatch(
      /^RangeError: identify: modes must be a whole number from 1 to 12, got 0/,
    );
    expect(refusal(() => identify(RUN, heavyBall, { errors: 'gradient', modes: 2 }))).toMatch(/got modes = 2$/);
    expect(refusal(() => identify(RUN, heavyBall, { errors: 'gradient', observed: 'loss' }))).toMatch(/got a loss$/);
    expect(refusal(() => identify(RUN.iterates, heavyBall, { observed: 'loss' }))).toBe(
      'TypeError: identify: a loss must be one number an iterate, got 2',
    );
  });
});
