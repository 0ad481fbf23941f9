import { describe, expect, it } from 'vitest';
import { estimateRate } from '../../src/dynamics/estimate-rate.ts';
import { simulate } from '../../src/dynamics/simulate.ts';
import { aggregatedMomentum } from '../../src/methods/aggregated-momentum.ts';
import type { AnyMethod } from '../../src/methods/any-method.ts';
import { complexMomentum } from '../../src/methods/complex-momentum.ts';
import { generalMomentum } from '../../src/methods/general-momentum.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import type { MethodParameters } from '../../src/methods/method.ts';
import { inputRangeError, inputTypeError } from '../../src/numeric/input-error.ts';
import { Matrix, SingularValueDecomposition } from '../../src/numeric/matrix.ts';
import { type Random, randomOf } from '../../src/numeric/random.ts';
import type { Vector } from '../../src/numeric/vector.ts';
import { diagonalQuadratic } from '../../src/objectives/diagonal-quadratic.ts';
import { quadratic } from '../../src/objectives/quadratic.ts';
import { ravine } from '../../src/objectives/ravine.ts';
import { rosenbrock } from '../../src/objectives/rosenbrock.ts';
import { fromEigenvalues } from '../../src/spectrum/from-eigenvalues.ts';
import { analyze } from '../../src/stability/analyze.ts';

/** A method of the family on a quadratic with the given curvatures. */
interface Case {
  readonly lambdas: readonly number[];
  readonly beta: number;
  readonly gamma?: number;
  readonly eta: number;
}

const ITERATES = 200;
/** Hundreds of singular value decompositions, on a machine that may be busy. */
const TIMEOUT = 60_000;
const many = (count: number, draw: () => number): number[] => Array.from({ length: count }, draw);

/** The largest root of z² − Tz + D over the curvatures, by the quadratic formula. */
function worstRoot({ lambdas, beta, gamma = 0, eta }: Case): number {
  const moduli = lambdas.map((lambda) => {
    const trace = 1 + beta - (1 + gamma) * eta * lambda;
    const determinant = beta - gamma * eta * lambda;
    const discriminant = trace ** 2 - 4 * determinant;
    return discriminant < 0 ? Math.sqrt(determinant) : (Math.abs(trace) + Math.sqrt(discriminant)) / 2;
  });
  return Math.max(...moduli);
}

/** Iterates of the recursion from a random start, in random coordinates half of the time, around a random minimum. */
function iteratesOf({ lambdas, beta, gamma = 0, eta }: Case, random: Random): Vector[] {
  const normals = (): number[] => lambdas.map(() => random.normal());
  const square = new SingularValueDecomposition(lambdas.map(normals)).leftSingularVectors;
  const basis = random.uniform(0, 1) < 0.5 ? square : Matrix.eye(lambdas.length);
  const minimum = normals();
  let now = normals();
  let before = now;
  return Array.from({ length: ITERATES + 1 }, () => {
    const point = basis.mmul(Matrix.columnVector(now)).to1DArray();
    const next = now.map((x, i) => {
      const change = x - before[i]!;
      return x + beta * change - eta * lambdas[i]! * (x + gamma * change);
    });
    [before, now] = [now, next];
    return point.map((x, i) => x + 5 * minimum[i]!);
  });
}

/** The share of random cases whose rate is found to 1e-3 relative. */
function share(count: number, seed: number, draw: (random: Random) => Case): number {
  const random = randomOf(seed);
  let good = 0;
  for (let n = 0; n < count; n++) {
    const instance = draw(random);
    const truth = worstRoot(instance);
    if (Math.abs(estimateRate(iteratesOf(instance, random)).rate - truth) <= 1e-3 * truth) good++;
  }
  return good / count;
}

/** Curvatures in [1/κ, 1], κ up to 1000. */
function curvatures(count: number, random: Random): number[] {
  const kappa = random.logUniform(2, 1000);
  return many(count, () => random.logUniform(1 / kappa, 1));
}

describe('estimateRate', () => {
  it('sees the rate that is predicted of methods of higher order', () => {
    const objective = diagonalQuadratic([1, 7]);
    const cases = [
      [aggregatedMomentum, { betas: [0, 0.9, 0.99], eta: 0.1 }],
      [aggregatedMomentum, { betas: [0.5, 0.8], eta: 0.2 }],
      [complexMomentum, { beta: 0.8, phase: 0.4, eta: 0.1 }],
    ] as const;
    for (const [method, parameters] of cases) {
      const run = simulate<MethodParameters>(method, parameters, objective, { maxSteps: 300, start: [1, -2] });
      const { rate } = analyze(method as AnyMethod, parameters, fromEigenvalues([1, 7]));
      expect(estimateRate(run).rate / rate).toBeCloseTo(1, 5);
    }
  });

  it.each([
    [1, 200],
    [2, 200],
    [5, 100],
    [10, 100],
  ])(
    'finds ρ to 1e-3 in 99 percent of random heavy balls: %i modes, %i cases',
    (dimension, count) => {
      const found = share(count, 10 + dimension, (random) => {
        const beta = random.uniform(0, 0.98);
        return { lambdas: curvatures(dimension, random), beta, eta: random.uniform(0.04, 1.84) * (1 + beta) };
      });
      expect(found).toBeGreaterThanOrEqual(0.99);
    },
    TIMEOUT,
  );

  it(
    'finds ρ = √β to 1e-3 in 99 % of random critically damped modes',
    () => {
      const found = share(200, 20, (random) => {
        const [beta, lambda] = [random.uniform(0.05, 0.98), random.logUniform(0.01, 100)];
        return { lambdas: [lambda], beta, eta: (1 - Math.sqrt(beta)) ** 2 / lambda };
      });
      expect(found).toBeGreaterThanOrEqual(0.99);
    },
    TIMEOUT,
  );

  it.each([2, 3])(
    'finds ρ* to 1e-3 in 99 percent of optimal heavy balls: double roots at both ends, %i modes',
    (dimension) => {
      const found = share(200, 30 + dimension, (random) => {
        const root = Math.sqrt(random.logUniform(3, 1000));
        const lambdas = [1, root ** 2, ...many(dimension - 2, () => random.logUniform(1, root ** 2))];
        return { lambdas, beta: ((root - 1) / (root + 1)) ** 2, eta: 4 / (1 + root) ** 2 };
      });
      expect(found).toBeGreaterThanOrEqual(0.99);
    },
  );

  it.each([
    [1, 200],
    [2, 200],
    [5, 100],
    [10, 100],
  ])(
    'finds ρ to 1e-3 in 99 percent of random gradient descents: %i modes, %i cases',
    (dimension, count) => {
      const found = share(count, 40 + dimension, (random) => {
        return { lambdas: curvatures(dimension, random), beta: 0, eta: random.uniform(0.04, 1.96) };
      });
      expect(found).toBeGreaterThanOrEqual(0.99);
    },
    TIMEOUT,
  );

  it('returns the roots of an underdamped mode: their product is β, and (1 − z₊)(1 − z₋) = ηλ', () => {
    const run = simulate(heavyBall, { beta: 0.81, eta: 0.01 }, ravine, { start: [1, 0], maxSteps: 200 });
    const { rate, rateDecay, roots, amplitudes, differences } = estimateRate(run);
    expect(rate).toBeCloseTo(0.9, 10);
    expect(rateDecay).toBeCloseTo(-Math.log(0.9), 10);
    expect(differences).toBe(run.iterations);
    expect(roots).toHaveLength(2);
    expect(roots[0]!.im).toBeGreaterThan(0);
    expect(roots[1]!.im).toBe(-roots[0]!.im);
    expect(roots[0]!.mul(roots[1]).re).toBeCloseTo(0.81, 10);
    expect(roots[0]!.neg().add(1).mul(roots[1]!.neg().add(1)).re).toBeCloseTo(1, 10);
    expect(amplitudes).toEqual([1, 1]);
  });

  it('orders roots by modulus, and sees the sign of an alternating one', () => {
    const iterates = Array.from({ length: 80 }, (_, k) => [3 + (-0.9) ** k + 0.1 * 0.8 ** k]);
    const { roots, amplitudes } = estimateRate(iterates);
    expect(roots.map(({ re }) => Number(re.toFixed(9)))).toEqual([-0.9, 0.8]);
    expect(amplitudes[0]).toBe(1);
    expect(amplitudes[1]).toBeLessThan(0.1);
  });

  it('is above 1 for iterates that escape a saddle or diverge', () => {
    const escape = simulate(heavyBall, { beta: 0.5, eta: 0.1 }, diagonalQuadratic([1, -1]), {
      start: [1, 1e-3],
      maxSteps: 200,
    });
    const trace = 1 + 0.5 + 0.1;
    expect(estimateRate(escape).rate).toBeCloseTo((trace + Math.sqrt(trace ** 2 - 2)) / 2, 8);
    const diverged = simulate(generalMomentum, { beta: 0, gamma: 0, eta: 3 }, diagonalQuadratic([1]));
    expect(estimateRate(diverged).rate).toBeCloseTo(2, 10);
  });

  it('mixes many coordinates without losing a mode', () => {
    const lambdas = Array.from({ length: 40 }, (_, i) => (i === 25 ? 0.1 : 1));
    const run = simulate(heavyBall, { beta: 0.25, eta: 0.5 }, quadratic(Matrix.diag(lambdas)), { maxSteps: 200 });
    const trace = 1.25 - 0.05;
    expect(estimateRate(run).rate).toBeCloseTo((trace + Math.sqrt(trace ** 2 - 1)) / 2, 8);
  });

  it('does not depend on the unit of length or on where the limit is', () => {
    const iterates = Array.from({ length: 100 }, (_, k) => [0.8 ** k * Math.cos(k), 0.7 ** k]);
    const { rate } = estimateRate(iterates);
    expect(rate).toBeCloseTo(0.8, 9);
    for (const unit of [1e-290, 1e-160, 1e100, 1e299]) {
      expect(estimateRate(iterates.map((point) => point.map((x) => unit * x))).rate).toBeCloseTo(rate, 9);
    }
    expect(estimateRate(iterates.map(([x = NaN, y = NaN]) => [5 - x, y + 7])).rate).toBeCloseTo(rate, 6);
  });

  it(
    'finds the rate of Rosenbrock’s minimum once the iterates are near it',
    () => {
      const parameters = { beta: 0.9, eta: 1e-3 };
      const run = simulate(heavyBall, parameters, rosenbrock, {
        start: [1.001, 1.001],
        maxSteps: 2000,
        tolerance: 1e-11,
      });
      const trace = 1.9 - 1e-3 * (501 - Math.sqrt(250601));
      const expected = (trace + Math.sqrt(trace ** 2 - 3.6)) / 2;
      expect(Math.abs(estimateRate(run.iterates.slice(-800)).rate / expected - 1)).toBeLessThan(1e-4);
    },
    TIMEOUT,
  );

  it('says what is wrong with a trajectory that has no rate to show', () => {
    const few = (got: number) =>
      inputRangeError(`estimateRate: trajectory must have 4 differences above rounding noise, got ${got}`);
    expect(() => estimateRate([])).toThrow(few(0));
    expect(() => estimateRate([[1], [0.5], [0.25], [0.125]])).toThrow(few(3));
    expect(() => estimateRate(many(50, () => 7).map((x) => [x]))).toThrow(few(0));
    expect(estimateRate([[1], [0.5], [0.25], [0.125], [0.0625]]).rate).toBeCloseTo(0.5, 12);
    const skipped = simulate(heavyBall, { beta: 0.5, eta: 0.01 }, ravine, { record: { every: 2 }, maxSteps: 10 });
    const message = 'estimateRate: trajectory must record all iterates, got steps 0, 2, 4, …';
    expect(() => estimateRate(skipped)).toThrow(inputRangeError(message));
    const ragged = inputTypeError('estimateRate: iterates[1] must be an array of 1 numbers, got an array of length 2');
    expect(() => estimateRate([[1], [1, 2]])).toThrow(ragged);
    const finite = inputRangeError('estimateRate: iterates[1][0] must be a finite number, got NaN');
    expect(() => estimateRate([[1], [NaN]])).toThrow(finite);
    const large = inputRangeError('estimateRate: differences must be below 1e+300, got Infinity');
    expect(() => estimateRate(many(9, () => 1e308).map((x, k) => [(-1) ** k * x]))).toThrow(large);
    const kind = inputTypeError('estimateRate: trajectory must be a Trajectory or an array of points, got 5');
    // @ts-expect-error: neither a trajectory nor points
    expect(() => estimateRate(5)).toThrow(kind);
  });

  it.each([1e-300, 1e-308, 1e-312, 1e299])('does not depend on the scale of the iterates: %d', (scale) => {
    const trajectory = simulate(heavyBall, { beta: 0.81, eta: 0.01 }, ravine, { start: [scale, 0], maxSteps: 100 });
    expect(estimateRate(trajectory).rate).toBeCloseTo(0.9, 3);
  });

  it('takes the roundings of the smallest doubles for what they are', () => {
    const trajectory = simulate(heavyBall, { beta: 0.9, eta: 0.01 }, ravine, { start: [1e-320, 1e-320] });
    expect(() => estimateRate(trajectory)).toThrow('trajectory must have 4 differences above rounding noise, got 0');
  });

  it('takes as many coordinates as there are', () => {
    const point = (k: number): number[] => Array<number>(200_000).fill(0.5 ** k);
    expect(estimateRate([0, 1, 2, 3, 4, 5].map(point)).rate).toBeCloseTo(0.5, 10);
  });

  it('refuses points that follow no linear recursion', () => {
    const points = [[1], [1], [0], [0], [1], [1]];
    expect(() => estimateRate(points)).toThrow(
      'estimateRate: trajectory must follow a linear recursion near its limit, got none',
    );
  });

  it('says whether the record is long enough to show all roots', () => {
    const runOf = (maxSteps: number): ReturnType<typeof estimateRate> =>
      estimateRate(
        simulate(heavyBall, { beta: 0.7, eta: 0.03 }, diagonalQuadratic([10, 1]), { maxSteps, tolerance: 0 }),
      );
    // Two modes have four roots, so that a Hankel matrix of rank 4 must not be full: (lags − 1) · 2 > 4.
    expect([5, 6, 7].map((steps) => runOf(steps).isDetermined)).toEqual([false, false, false]);
    expect(runOf(12)).toMatchObject({ isDetermined: true });
    expect(runOf(12).rate).toBeCloseTo(Math.sqrt(0.7), 8);
  });
});
