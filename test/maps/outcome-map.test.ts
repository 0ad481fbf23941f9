import { describe, expect, it } from 'vitest';
import { findStationary } from '../../src/dynamics/find-stationary.ts';
import { simulate } from '../../src/dynamics/simulate.ts';
import type { GridMap } from '../../src/maps/grid-map.ts';
import { layerMap } from '../../src/maps/layer-map.ts';
import { mapGeometryOf } from '../../src/maps/geometry/map-geometry-of.ts';
import { outcomeAt, type Outcome } from '../../src/maps/outcome-at.ts';
import { outcomeMap, type OutcomeOptions } from '../../src/maps/outcome-map.ts';
import { planMap } from '../../src/maps/plan-map.ts';
import { runSubjectOf } from '../../src/maps/run-subject.ts';
import { ALL_METHODS } from '../../src/methods/all-methods.ts';
import type { AnyMethod } from '../../src/methods/any-method.ts';
import { generalMomentum } from '../../src/methods/general-momentum.ts';
import { gradientDescent } from '../../src/methods/gradient-descent.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { nesterov } from '../../src/methods/nesterov.ts';
import { beale } from '../../src/objectives/beale.ts';
import { himmelblau } from '../../src/objectives/himmelblau.ts';
import { lessardCounterexample } from '../../src/objectives/lessard-counterexample.ts';
import { objectiveFrom } from '../../src/objectives/objective-from.ts';
import type { Objective } from '../../src/objectives/objective.ts';
import { ravine } from '../../src/objectives/ravine.ts';
import { rosenbrock } from '../../src/objectives/rosenbrock.ts';
import { saddleChain } from '../../src/objectives/saddle-chain.ts';
import { walledSaddle } from '../../src/objectives/walled-saddle.ts';
import { Matrix } from '../../src/numeric/matrix.ts';
import { fromKappa } from '../../src/spectrum/from-kappa.ts';
import { analyze } from '../../src/stability/analyze.ts';
import { fromEigenvalues } from '../../src/spectrum/from-eigenvalues.ts';
import { refusal } from '../helpers/refusal.ts';
import { usualParameters } from '../helpers/usual-parameters.ts';

/** A rectangle of β and η whose cells converge, cycle and diverge. */
const axes = (top: number, count = 12): Parameters<typeof outcomeMap>[2] => ({
  x: { from: -0.3, to: 1.02, count },
  y: { from: 0, to: top, count },
});
const STARTS = { x: { from: -6, to: 6, count: 16 }, y: { from: -6, to: 6, count: 16 } };

/** Every cell with its place and what became of it. */
function cellsOf(map: GridMap): readonly (Outcome & { readonly x: number; readonly y: number })[] {
  return Array.from(map.values, (value, i) => {
    const outcome = outcomeAt(map, value);
    if (outcome === null) throw new Error(`no outcome: ${value}`);
    return { ...outcome, x: map.x[i % map.x.length]!, y: map.y[Math.floor(i / map.x.length)]! };
  });
}

/** The words of a map of one cell in the middle. */
function outcomeOf(method: AnyMethod, objective: Objective, options: OutcomeOptions): Outcome | null {
  const around = (value: number) => ({ from: value - 1e-9, to: value + 1e-9, count: 3 });
  const [x = NaN, y = NaN] = options.start ?? [];
  const map = outcomeMap(method, objective, { x: around(x), y: around(y) }, { ...options, plane: 'start' });
  return outcomeAt(map, map.values[4] ?? NaN);
}

/** What `simulate` calls an outcome. */
function statusOf({ words }: Outcome): string {
  if (words === 'diverges') return 'diverged';
  return /^(minimum|converges)/.test(words) ? 'converged' : 'step-limit';
}

describe('outcomeMap', () => {
  it.each([
    ...[rosenbrock, himmelblau, beale, lessardCounterexample, saddleChain(3), walledSaddle, ravine].map(
      (objective, i) => ({ objective, top: [0.004, 0.05, 0.05, 0.16, 0.5, 0.3, 0.04][i] ?? NaN }),
    ),
  ])('decides as simulate does, at the same step, on $objective.name', ({ objective, top }) => {
    for (const method of [heavyBall, nesterov, generalMomentum]) {
      const fixed = method === generalMomentum ? { gamma: 0.37 } : {};
      const options = { fixed, steps: 300, epsilon: 1e-7 };
      const map = outcomeMap(method, objective, axes(top), options);
      for (const { x, y, ...outcome } of cellsOf(map)) {
        const parameters = { ...fixed, beta: x, eta: y };
        const run = simulate(method as AnyMethod, parameters, objective, {
          maxSteps: 300,
          tolerance: 1e-7,
          record: 'end',
        });
        expect(run.status).toBe(statusOf(outcome));
        if (run.status !== 'step-limit') expect(run.iterations).toBe(outcome.iterations);
        if (outcome.words === 'still undecided') expect(outcome.iterations).toBe(300);
      }
      const exact = outcomeMap(method, objective, axes(top), { ...options, precision: 'exact' });
      expect(exact.values).toEqual(map.values);
    }
  });

  it.each(ALL_METHODS)('runs $name by its own step', (method) => {
    const usual = usualParameters(method, { beta: 0.6, eta: 0.01 });
    const parameters = 'betas' in method.parameters ? { eta: 0.01, betas: [0, 0.6] } : usual;
    const map = outcomeMap(method, himmelblau, STARTS, { plane: 'start', fixed: { ...parameters }, steps: 200 });
    for (const { x, y, ...outcome } of cellsOf(map).slice(100, 110)) {
      const options = { start: [x, y], maxSteps: 200, tolerance: 1e-6, record: 'end' } as const;
      const { status, iterations } = simulate(method, parameters, himmelblau, options);
      expect([statusOf(outcome), outcome.iterations]).toEqual([status, iterations]);
    }
  });

  it('names the minimum that Newton’s method finds where the run ends', () => {
    const map = outcomeMap(heavyBall, himmelblau, STARTS, { plane: 'start', fixed: { beta: 0.8, eta: 0.01 } });
    const arrived = cellsOf(map).filter(({ words }) => words.startsWith('minimum'));
    expect(new Set(arrived.map(({ words }) => words)).size).toBe(4);
    for (const { x, y, words } of arrived) {
      const run = simulate(heavyBall, { beta: 0.8, eta: 0.01 }, himmelblau, { start: [x, y], tolerance: 1e-6 });
      const { point } = findStationary(himmelblau, run.iterates.at(-1) ?? []);
      const name = point.map((value) => String(Number(value.toPrecision(3))).replace('-', '−')).join(', ');
      expect(words).toBe(`minimum (${name})`);
    }
  });

  it('arrives on a quadratic where all modes are stable, and diverges where one is not', () => {
    const spectrum = fromEigenvalues([1, 100]);
    const map = outcomeMap(heavyBall, ravine, axes(0.042, 20), { steps: 20_000 });
    for (const { x: beta, y: eta, words } of cellsOf(map)) {
      const { rate } = analyze(heavyBall, { beta, eta }, spectrum);
      if (rate < 0.999) expect(words).toBe('minimum (0, 0)');
      if (rate > 1.01) expect(words).toBe('diverges');
    }
  });

  it('finds the 3-cycle of Polyak’s constants at κ = 25, and the 2-cycle beyond a flip', () => {
    const polyak = {
      x: { from: 4 / 9 - 1e-6, to: 4 / 9 + 1e-6, count: 3 },
      y: { from: 1 / 9 - 1e-6, to: 1 / 9 + 1e-6, count: 3 },
    };
    const map = outcomeMap(heavyBall, lessardCounterexample, polyak, { steps: 5000 });
    expect(outcomeAt(map, map.values[4] ?? NaN)?.words).toBe('3-cycle');
    // θ − η(θ³ − θ) has the multiplier 1 − 2η at θ = 1: −1.2 for η = 1.1.
    const wells: Objective = {
      name: 'wells',
      dimension: 2,
      value: () => NaN,
      gradient: ([x = 0, y = 0]) => [x ** 3 - x, y],
    };
    const flip = (eta: number): string | undefined =>
      outcomeOf(gradientDescent, wells, { start: [0.9, 0], fixed: { eta }, steps: 3000 })?.words;
    expect([0.9, 1.1, 1.27].map(flip)).toEqual(['minimum (1, 0)', '2-cycle', '4-cycle']);
  });

  it('calls no decay a cycle, however slow, and no rounding', () => {
    const slow = (beta: number, eta: number): string | undefined =>
      outcomeOf(heavyBall, ravine, { start: [1, 1], fixed: { beta, eta }, steps: 2000, epsilon: 1e-300 })?.words;
    // Rates √β of 1 − 1e-7 on modes of period 6 and 4, an alternating one, and a monotone one.
    expect(slow(1 - 2e-7, 0.01)).toBe('still undecided');
    expect(slow(0, 0.02 * (1 - 1e-7))).toBe('still undecided');
    expect(slow(0, 1e-7)).toBe('still undecided');
    const bowl: Objective = {
      name: 'bowl',
      dimension: 2,
      value: () => 0,
      gradient: ([x = 0, y = 0]) => [x - 1 / 3, y - 1 / 7],
    };
    expect(
      outcomeOf(heavyBall, bowl, { start: [1, 1], fixed: { beta: 0.5, eta: 0.9 }, epsilon: 1e-300 })?.words,
    ).toMatch(/still undecided|minimum/);
  });

  it('sees periods to 64, and names those beyond 12 longer', () => {
    // A turn by 2π/p: with β = 1 a mode with ηλ = 2 − 2cos(2π/p) neither grows nor decays.
    const turn = (p: number): Objective => {
      const etaLambda = 2 - 2 * Math.cos((2 * Math.PI) / p);
      return {
        name: 'turn',
        dimension: 2,
        value: () => NaN,
        gradient: ([x = 0, y = 0]) => [etaLambda * x, etaLambda * y],
        minimizer: [0, 0],
      };
    };
    const words = (p: number): string | undefined =>
      outcomeOf(heavyBall, turn(p), { start: [1, 0.5], fixed: { beta: 1, eta: 1 }, steps: 400 })?.words;
    expect([3, 4, 7, 12, 13, 64, 65].map(words)).toEqual([
      ...['3-cycle', '4-cycle', '7-cycle', '12-cycle', 'longer cycle', 'longer cycle', 'still undecided'],
    ]);
  });

  it('tells what arrives away from all known minima, or where none is known', () => {
    const flat = objectiveFrom({ dimension: 2, gradient: ([x = 0, y = 0]) => [x ** 3, y ** 3] });
    const known = { ...flat, minimizers: [[5, 5]] };
    const words = (objective: Objective, start: readonly number[]): string | undefined =>
      outcomeOf(gradientDescent, objective, { start, fixed: { eta: 0.1 }, epsilon: 0.1 })?.words;
    expect(words(flat, [1, 1])).toBe('converges');
    expect(words(known, [1, 1])).toBe('converges elsewhere');
  });

  it('takes the nearest of minima that are close, and names them in as many digits as it takes', () => {
    const pair = objectiveFrom({ dimension: 2, gradient: ([x = 0, y = 0]) => [x - 1.005, y] });
    const known = {
      ...pair,
      minimizers: [
        [1, 0],
        [1.005, 0],
        [1.001, 0],
      ],
    };
    expect(outcomeOf(gradientDescent, known, { start: [2, 1], fixed: { eta: 0.5 } })?.words).toBe('minimum (1.005, 0)');
  });

  it('has the symmetry of its objective', () => {
    const even = { x: { from: -2, to: 2, count: 20 }, y: { from: -2, to: 2, count: 20 } };
    const map = outcomeMap(heavyBall, walledSaddle, even, { plane: 'start', fixed: { beta: 0.9, eta: 0.05 } });
    cellsOf(map).forEach(({ words, iterations }, i) => {
      const mirrored = outcomeAt(map, map.values[399 - i] ?? NaN);
      expect(mirrored?.iterations).toBe(iterations);
      expect(mirrored?.words).toBe(
        words.replace(
          /([(, ])(−?)(\d\.\d+)/,
          (_, before: string, sign: string, number: string) => `${before}${sign === '' ? '−' : ''}${number}`,
        ),
      );
    });
  });

  it('draws the boundary of the quadratic at the minimum, on planes of parameters alone', () => {
    const map = outcomeMap(heavyBall, rosenbrock, axes(0.004, 4), { steps: 1 });
    const { curves, marks } = mapGeometryOf(map);
    expect(curves.map(({ kind }) => kind)).toEqual(['fold', 'neimark-sacker', 'flip']);
    expect(marks).toEqual([]);
    // η = 2(1 + β)/L with L the larger eigenvalue 501 + √250601 at (1, 1).
    const [first] = curves[2]?.points ?? [];
    expect(first?.y).toBeCloseTo((2 * (1 + (first?.x ?? NaN))) / (501 + Math.sqrt(250601)), 12);
    const basins = mapGeometryOf(
      outcomeMap(heavyBall, himmelblau, STARTS, { plane: 'start', fixed: { beta: 0.5, eta: 0.01 }, steps: 1 }),
    );
    expect(basins.curves).toEqual([]);
    expect(basins.marks.map(({ kind, at }) => [kind, at.x])).toEqual(
      himmelblau.minimizers?.map(([x]) => ['minimum', x]),
    );
    const unknown: Objective = { name: 'slope', dimension: 1, value: () => NaN, gradient: () => [1] };
    expect(mapGeometryOf(outcomeMap(heavyBall, unknown, axes(1, 2), { steps: 1 }))).toEqual({ curves: [], marks: [] });
  });

  it('refuses what is not a map of runs', () => {
    const runs = runSubjectOf(rosenbrock);
    const plan = (layer: string, options: object): string =>
      refusal(() =>
        planMap(
          layer,
          heavyBall,
          fromKappa(2),
          { x: { from: 1, to: 2, count: 2 }, y: { from: 0, to: 1, count: 2 } },
          options,
        ),
      );
    expect(plan('outcome', {})).toBe('TypeError: map: objective must be given for the layer outcome, got none');
    expect(plan('rate', { runs })).toBe('TypeError: map: layer must be outcome where an objective is given, got rate');
    expect(plan('outcome', { runs, plane: 'kappa-beta' })).toBe(
      'TypeError: map: plane must be one with one function all over it for outcome, got kappa-beta',
    );
    expect(plan('rate', { plane: 'start' })).toBe(
      'TypeError: map: objective must be given for the plane of starts, got none',
    );
    expect(plan('outcome', { runs, plane: 'start' })).toBe(
      'TypeError: map: beta must be held fixed for heavy-ball on this plane, got nothing',
    );
    expect(refusal(() => outcomeMap(heavyBall, lessardCounterexample, axes(1), { plane: 'start' }))).toBe(
      'TypeError: map: objective must have 2 coordinates for the plane of starts, got 1 of lessard',
    );
    expect(refusal(() => outcomeMap(heavyBall, 'rosenbrock' as never, axes(1)))).toBe(
      'TypeError: map: objective must be an objective such as rosenbrock, got "rosenbrock"',
    );
    expect(refusal(() => outcomeMap(heavyBall, rosenbrock, axes(1), { start: [1] }))).toBe(
      'TypeError: map: start must be an array of 2 numbers, got an array of length 1',
    );
  });

  it('refuses a gradient that is another each time, or not a number', () => {
    let calls = 0;
    const restless = { name: 'restless', dimension: 1, value: () => 0, gradient: () => [++calls] };
    expect(refusal(() => outcomeMap(heavyBall, restless, axes(1)))).toBe(
      "RangeError: restless: the objective's gradient must be the same each time, got 1 and 2 in coordinate 0 at (1)",
    );
    const edged = objectiveFrom({ dimension: 1, gradient: ([x = 0]) => [x < 0 ? NaN : x] }, { name: 'edged' });
    expect(refusal(() => outcomeMap(heavyBall, edged, axes(4)))).toMatch(
      /^RangeError: edged: the objective's gradient must be numbers, got NaN in coordinate 0 at \(-/,
    );
  });
});

describe('outcomeAt', () => {
  it('is null for what is no outcome', () => {
    const map = outcomeMap(heavyBall, ravine, axes(0.04, 2), { steps: 1 });
    expect([NaN, -1, 1000].map((value) => outcomeAt(map, value))).toEqual([null, null, null]);
    expect(outcomeAt(layerMap('regime', heavyBall, fromKappa(2), axes(1, 2)), 0)).toBeNull();
  });
});

describe('runSubjectOf', () => {
  it('has the curvatures at the first minimum, where all are above 0', () => {
    expect(runSubjectOf(rosenbrock).curvatures?.eigenvalues).toEqual([
      expect.closeTo(501 - Math.sqrt(250601), 9),
      expect.closeTo(501 + Math.sqrt(250601), 9),
    ]);
    const quartic: Objective = {
      ...ravine,
      minimizer: [0, 0],
      hessian: () =>
        new Matrix([
          [0, 0],
          [0, 0],
        ]),
    };
    expect(runSubjectOf(quartic).curvatures).toBeNull();
    expect(runSubjectOf({ name: 'slope', dimension: 1, value: () => NaN, gradient: () => [1] })).toMatchObject({
      ...{ minima: [], curvatures: null, source: null, start: [1] },
    });
  });
});
