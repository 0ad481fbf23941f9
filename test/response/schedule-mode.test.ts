import { readFileSync } from 'node:fs';
import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { describe, expect, it } from 'vitest';

import { constantSchedule } from '../../src/methods/schedules/constant.ts';
import { chebyshevSchedule } from '../../src/methods/schedules/chebyshev.ts';
import { scheduleOf } from '../../src/methods/schedules/schedule-of.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { companionPowerNorm } from '../../src/response/companion-power-norm.ts';
import { scheduleMode } from '../../src/response/schedule-mode.ts';
import { analyzeMode } from '../../src/stability/analyze-mode.ts';
import { refusal } from '../helpers/refusal.ts';

interface OracleCase {
  readonly beta: readonly number[];
  readonly gamma: readonly number[];
  readonly eta: readonly number[];
  readonly lambda: number;
  /** Step, sign and logarithm of the residual, logarithm of the norm. */
  readonly steps: readonly (readonly [number, number, number, number])[];
  readonly logRadius: number;
}

const CASES = JSON.parse(
  readFileSync(new URL('../oracles/schedules.json', import.meta.url), 'utf8'),
) as readonly OracleCase[];

/** T_k by its recurrence, outside [−1, 1] too. */
function chebyshevT(k: number, x: number): number {
  let [before, here] = [1, x];
  for (let j = 1; j < k; j++) [before, here] = [here, 2 * x * here - before];
  return k === 0 ? 1 : here;
}

describe('scheduleMode', () => {
  it('has the residuals, norms and radii of 400-digit products, to k roundings of the largest on the way', () => {
    expect(CASES).toHaveLength(53);
    for (const { beta, gamma, eta, lambda, steps, logRadius } of CASES) {
      const { residuals, gains, repeated } = scheduleMode(scheduleOf({ beta, gamma, eta }), lambda);
      const peak = Math.max(...gains);
      for (const [k, sign, logResidual, logGain] of steps) {
        const tolerance = 4 * k * 2 ** -53 * peak;
        expect(Math.abs((residuals[k] ?? NaN) - sign * Math.exp(logResidual))).toBeLessThan(tolerance);
        expect(Math.abs((gains[k] ?? NaN) - Math.exp(logGain))).toBeLessThan(tolerance);
      }
      expect(Math.abs(Math.log(repeated.factor) * eta.length - logRadius)).toBeLessThan(1e-10);
    }
  });

  it.each([
    [0, 1.88466],
    [1, 1.17698],
    [2, 1.0369],
    [3, 1.11131],
    [4, 0.94868],
  ])('alternation %i of steps that are each stable comes to %f a step', (index, factor) => {
    const { beta, eta } = CASES[index] ?? { beta: [], eta: [] };
    const { repeated } = scheduleMode(scheduleOf({ beta, eta }), 1);
    expect(repeated.factor).toBeCloseTo(factor, 5);
    expect(repeated.stability).toBe(factor > 1 ? 'unstable' : 'stable');
  });

  it('has the spectral radius that ml-matrix finds of the product', () => {
    const [beta, eta, gamma] = [
      [0.9, 0.5, 0.7],
      [1.2, 0.3, 0.8],
      [0.1, 0, 0.7],
    ];
    let product = Matrix.eye(2);
    for (const [i, rate] of eta.entries()) {
      const [b, g] = [beta[i]!, gamma[i]!];
      product = new Matrix([
        [1 + b - (1 + g) * rate, g * rate - b],
        [1, 0],
      ]).mmul(product);
    }
    const { realEigenvalues, imaginaryEigenvalues } = new EigenvalueDecomposition(product);
    const radius = Math.max(...realEigenvalues.map((re, i) => Math.hypot(re, imaginaryEigenvalues[i]!)));
    expect(scheduleMode(scheduleOf({ beta, gamma, eta }), 1).repeated.factor ** 3).toBeCloseTo(radius, 13);
  });

  it('is the power of one companion matrix where nothing changes', () => {
    const [beta, eta, lambda] = [0.81, 1, 0.01];
    const mode = analyzeMode(heavyBall, { beta, eta }, lambda);
    const { gains, peak, averageFactor, repeated } = scheduleMode(constantSchedule({ beta, eta, steps: 40 }), lambda);
    for (let k = 0; k <= 40; k++) expect(gains[k]).toBeCloseTo(companionPowerNorm(mode, k), 12);
    expect(peak.step).toBe(9);
    expect(peak.peak).toBeCloseTo(7.03365, 5);
    expect(averageFactor).toBeCloseTo(companionPowerNorm(mode, 40) ** (1 / 40), 13);
    expect(repeated.factor).toBeCloseTo(0.9, 7);
  });

  it('has Chebyshev’s residual polynomial T_k((L + μ − 2λ)/(L − μ))/T_k(1/σ), to rounding', () => {
    for (const kappa of [2, 25, 1e4]) {
      const schedule = chebyshevSchedule({ mu: 1, L: kappa }, 30);
      for (const share of [0, 0.01, 0.3, 0.77, 1]) {
        const lambda = 1 + share * (kappa - 1);
        const { residuals } = scheduleMode(schedule, lambda);
        residuals.forEach((value, k) => {
          const top = chebyshevT(k, (kappa + 1 - 2 * lambda) / (kappa - 1));
          const bottom = chebyshevT(k, (kappa + 1) / (kappa - 1));
          expect(Math.abs(value - top / bottom)).toBeLessThan(1e-13);
        });
      }
    }
  });

  it('neither overflows nor vanishes: factors are right where their powers exceed the doubles', () => {
    const growing = scheduleMode(constantSchedule({ eta: 1, beta: 0.5, steps: 4000 }), 10);
    expect(growing.gains.at(-1)).toBe(Infinity);
    expect(growing.residuals.at(-1)).toBe(Infinity);
    expect(growing.peak).toEqual({ peak: Infinity, step: 4000 });
    expect(growing.repeated.stability).toBe('unstable');
    const root = (8.5 + Math.sqrt(8.5 ** 2 - 2)) / 2;
    expect(growing.repeated.factor).toBeCloseTo(root, 12);
    expect(growing.averageFactor).toBeCloseTo(root, 2);
    const shrinking = scheduleMode(constantSchedule({ eta: 1, beta: 0.25, steps: 4000 }), 0.9);
    expect(shrinking.gains.at(-1)).toBe(0);
    expect(shrinking.repeated).toEqual({ factor: expect.closeTo(0.5, 14) as number, stability: 'stable' });
    expect(scheduleMode(scheduleOf({ eta: [1e250, 1e250, 1e-250, 1e-250], beta: 0 }), 1).gains[2]).toBe(Infinity);
  });

  it('dies where two steps annihilate everything', () => {
    const { gains, repeated, residuals } = scheduleMode(scheduleOf({ eta: [1, 1, 1], beta: 0 }), 1);
    expect(gains.slice(2)).toEqual([0, 0]);
    expect(residuals).toEqual([1, 0, 0, 0]);
    expect(repeated).toEqual({ factor: 0, stability: 'stable' });
  });

  it('leaves open what rounding cannot decide: a schedule on the boundary', () => {
    const onBoundary = scheduleMode(constantSchedule({ eta: 3, beta: 0.5, steps: 7 }), 1);
    expect(onBoundary.repeated.stability).toBe('marginal');
    expect(scheduleMode(constantSchedule({ eta: 1, beta: 1, steps: 7 }), 1).repeated.stability).toBe('marginal');
    expect(scheduleMode(constantSchedule({ eta: 3 + 1e-10, beta: 0.5, steps: 7 }), 1).repeated.stability).toBe(
      'unstable',
    );
    expect(scheduleMode(constantSchedule({ eta: 3 - 1e-10, beta: 0.5, steps: 7 }), 1).repeated.stability).toBe(
      'stable',
    );
  });

  it('leaves the boundary open also where its numbers are no doubles', () => {
    for (let beta = 0.05; beta < 1; beta += 0.05) {
      const schedule = constantSchedule({ eta: 2 * (1 + beta), beta, steps: 30 });
      expect(scheduleMode(schedule, 1).repeated.stability).toBe('marginal');
    }
  });

  it('grows at negative curvature', () => {
    const { repeated, lambda } = scheduleMode(constantSchedule({ eta: 1, beta: 0.5, steps: 3 }), -1);
    expect(repeated.factor).toBeCloseTo((2.5 + Math.sqrt(6.25 - 2)) / 2, 13);
    expect(lambda).toBe(-1);
  });

  it('refuses a curvature that is none', () => {
    const schedule = constantSchedule({ eta: 1, beta: 0, steps: 1 });
    expect(refusal(() => scheduleMode(schedule, NaN))).toBe(
      'RangeError: scheduleMode: lambda must be a finite number, got NaN',
    );
  });
});

describe('a learning rate outside the buffer, repeated for ever', () => {
  /** The spectral radius of a round of v ← βv + λθ, θ ← θ − ηv (Nesterov: θ ← θ − η(βv + λθ)), by ml-matrix. */
  const radiusOf = (eta: readonly number[], beta: readonly number[], lambda: number, ahead: boolean): number => {
    let round = Matrix.eye(2);
    for (const [i, rate] of eta.entries()) {
      const keep = beta[i]!;
      const point = ahead ? [-rate * keep * keep, 1 - rate * lambda * (1 + keep)] : [-rate * keep, 1 - rate * lambda];
      round = new Matrix([[keep, lambda], point]).mmul(round);
    }
    const { realEigenvalues, imaginaryEigenvalues } = new EigenvalueDecomposition(round, { assumeSymmetric: false });
    return Math.max(...realEigenvalues.map((re, i) => Math.hypot(re, imaginaryEigenvalues[i]!)));
  };

  it.each([
    [false, [0.3, 0.1, 0.25], [0.9, 0.5, 0.7]],
    [true, [0.3, 0.2, 0.25], [0.6, 0.5, 0.4]],
    [false, [3, 0.1], [0.9, 0.9]],
  ])('bridges the change from the last rate to the first (look-ahead: %s)', (nesterov, eta, beta) => {
    const { repeated } = scheduleMode(scheduleOf({ eta, beta }, { rate: 'outside', nesterov }), 0.7);
    expect(repeated.factor ** eta.length).toBeCloseTo(radiusOf(eta, beta, 0.7, nesterov), 12);
    // More rounds in one go have the same factor a step.
    const thrice = { eta: [...eta, ...eta, ...eta], beta: [...beta, ...beta, ...beta] };
    const again = scheduleMode(scheduleOf(thrice, { rate: 'outside', nesterov }), 0.7).repeated;
    expect(again.factor).toBeCloseTo(repeated.factor, 12);
    expect(again.stability).toBe(repeated.stability);
  });

  it('neither overflows nor vanishes', () => {
    const list = (value: number): number[] => new Array<number>(3000).fill(value);
    const growing = scheduleMode(scheduleOf({ eta: list(10), beta: 0.5 }, { rate: 'outside' }), 1).repeated;
    expect(growing.factor).toBeCloseTo((8.5 + Math.sqrt(8.5 ** 2 - 2)) / 2, 12);
    expect(growing.stability).toBe('unstable');
    const shrinking = scheduleMode(scheduleOf({ eta: list(1), beta: 0.25 }, { rate: 'outside' }), 0.9).repeated;
    expect(shrinking).toEqual({ factor: expect.closeTo(0.5, 14) as number, stability: 'stable' });
  });
});
