import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gradientDescent } from '../../src/methods/gradient-descent.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { METHODS } from '../../src/methods/index.ts';
import { nesterov } from '../../src/methods/nesterov.ts';
import { Matrix, SingularValueDecomposition } from '../../src/numeric/matrix.ts';
import { fromInterval } from '../../src/spectrum/from-interval.ts';
import { fromKappa } from '../../src/spectrum/from-kappa.ts';
import { analyzeMode } from '../../src/stability/analyze-mode.ts';
import { analyze } from '../../src/stability/analyze.ts';
import { companionMatrix } from '../../src/mode/companion-matrix.ts';
import type { Mode } from '../../src/mode/mode.ts';
import { companionPowerNorm } from '../../src/response/companion-power-norm.ts';
import { peakTransient } from '../../src/response/peak-transient.ts';
import { worstTransient } from '../../src/response/worst-transient.ts';
import { optimalTuning } from '../../src/tuning/optimal-tuning.ts';
import { real } from '../helpers/real.ts';
import { refusal } from '../helpers/refusal.ts';

const momentum = fc.oneof(
  real(-0.95, 0.95),
  real(1, 2.3).map((power) => 1 - 10 ** -power),
);
const rate = fc.oneof(
  real(0.01, 3.99),
  real(-3, 0).map((power) => 10 ** power),
);
const someMode = fc
  .tuple(fc.constantFrom(...METHODS.filter(({ coordinates }) => coordinates === 'family')), momentum, rate)
  .map(([method, beta, eta]) =>
    analyzeMode(
      method,
      { ...('beta' in method.parameters && { beta }), ...('gamma' in method.parameters && { gamma: 0.4 }), eta },
      1,
    ),
  );

/** ‖Tᵏ‖ for k = 0, 1, …, by multiplication. */
function normsByMultiplication({ trace, determinant }: Mode, count: number): readonly number[] {
  let [a, b, c, d] = [1, 0, 0, 1];
  return Array.from({ length: count }, () => {
    const norm = (Math.hypot(a + d, b - c) + Math.hypot(a - d, b + c)) / 2;
    [a, b, c, d] = [trace * a - determinant * c, trace * b - determinant * d, a, b];
    return norm;
  });
}

describe('companionPowerNorm', () => {
  it('is the largest singular value of the k-th power of the companion matrix', () => {
    fc.assert(
      fc.property(someMode, fc.integer({ min: 0, max: 12 }), (mode, k) => {
        let power = Matrix.eye(2);
        for (let i = 0; i < k; i++) power = companionMatrix(mode).mmul(power);
        const norm = new SingularValueDecomposition(power).norm2;
        // An entry's error is relative to the power before, which the last step may shrink by |D|.
        fc.pre(mode.spectralRadius > 1e-3);
        expect(Math.abs(companionPowerNorm(mode, k) - norm)).toBeLessThanOrEqual(1e-9 * norm);
      }),
    );
  });

  it('is rᵏ exp arsinh(k(r + 1/r)/2) at a double root ±r', () => {
    for (const r of [0.1, 0.5, 0.999]) {
      for (const eta of [(1 - r) ** 2, (1 + r) ** 2]) {
        const mode = analyzeMode(heavyBall, { beta: r * r, eta }, 1);
        for (const k of [0, 1, 2, 7, 40]) {
          const exact = r ** k * Math.exp(Math.asinh((k * (r + 1 / r)) / 2));
          expect(companionPowerNorm(mode, k) / exact).toBeCloseTo(1, 6);
        }
      }
    }
    const mode = analyzeMode(heavyBall, { beta: 0.25, eta: 0.25 }, 1);
    expect(companionPowerNorm(mode, 3)).toBeCloseTo(0.125 * Math.exp(Math.asinh(3.75)), 15);
  });

  it('is 1 for k = 0, at least 1 for k = 1, and infinite where it exceeds the doubles', () => {
    fc.assert(
      fc.property(someMode, (mode) => {
        expect(companionPowerNorm(mode, 0)).toBe(1);
        expect(companionPowerNorm(mode, 1)).toBeGreaterThanOrEqual(1);
      }),
    );
    expect(companionPowerNorm(analyzeMode(heavyBall, { beta: 0.5, eta: 1 }, 9), 10 ** 6)).toBe(Infinity);
    expect(refusal(() => companionPowerNorm(analyzeMode(heavyBall, { beta: 0.5, eta: 1 }, 1), 0.5))).toMatch(
      /^RangeError/,
    );
  });
});

describe('peakTransient', () => {
  it('is the maximum that multiplication finds, and its step', () => {
    fc.assert(
      fc.property(someMode, (mode) => {
        fc.pre(mode.gap > 5e-3);
        const norms = normsByMultiplication(mode, Math.ceil(12 / mode.decay) + 5);
        const { peak, step } = peakTransient(mode);
        expect(Math.abs(peak / Math.max(...norms) - 1)).toBeLessThan(1e-11);
        expect(Math.abs(norms[step]! / peak - 1)).toBeLessThan(1e-11);
      }),
      { numRuns: 2000 },
    );
  });

  it('is exceeded at no step, at any length of the transient', () => {
    fc.assert(
      fc.property(real(3, 12), real(0, 3.999), fc.integer({ min: 0, max: 10 ** 6 }), (digits, eta, k) => {
        const mode = analyzeMode(heavyBall, { oneMinusBeta: 10 ** -digits, eta: eta + 1e-12 }, 1);
        expect(companionPowerNorm(mode, k)).toBeLessThanOrEqual(peakTransient(mode).peak * (1 + 1e-9));
      }),
      { numRuns: 300 },
    );
  });

  it('has its real-k maximum at √(ln⁻²r − 4/(r + 1/r)²) at a double root', () => {
    // The last two make the roots equal to the last bit.
    for (const r of [0.3, 0.9, 0.99, 0.9999, 1 - 2 ** -5, 1 - 2 ** -13]) {
      for (const sign of [-1, 1]) {
        const { step } = peakTransient(analyzeMode(heavyBall, { beta: r * r, eta: (1 + sign * r) ** 2 }, 1));
        const exact = Math.sqrt(Math.max(0, Math.log(r) ** -2 - 4 / (r + 1 / r) ** 2));
        expect(Math.abs(step - exact)).toBeLessThan(1);
      }
    }
  });

  it('tends to (√κ + 1)/e at the heavy ball’s optimum, equal at both ends: 6.7 %, 1 %, 0.1 % below', () => {
    const deficit = (kappa: number): number => {
      const { attained } = optimalTuning(heavyBall, fromKappa(kappa));
      return 1 - (worstTransient(attained).peak * Math.E) / (Math.sqrt(kappa) + 1);
    };
    const { modes } = optimalTuning(heavyBall, fromKappa(100)).attained;
    expect(peakTransient(modes[0]!).peak / peakTransient(modes[1]!).peak).toBeCloseTo(1, 9);
    expect(deficit(1e2)).toBeCloseTo(0.067, 3);
    expect(deficit(1e4)).toBeCloseTo(0.00964, 5);
    expect(deficit(1e6)).toBeCloseTo(0.000996, 6);
    expect(Math.abs(deficit(1e30))).toBeLessThan(1e-7);
  });

  it('is 1 where T is 0: every other power is a multiple of the identity', () => {
    for (const beta of [0.5, 0.96875, 1 - 2 ** -40]) {
      const mode = analyzeMode(heavyBall, { beta, eta: 1 }, 1 + beta);
      expect(mode.trace).toBe(0);
      expect(peakTransient(mode)).toEqual({ peak: 1, step: 0 });
    }
    const turned = analyzeMode(nesterov, { beta: -1, eta: 1 }, 1.25);
    expect([turned.trace, turned.determinant]).toEqual([0, 0.25]);
    expect(peakTransient(turned)).toEqual({ peak: 1, step: 0 });
  });

  it('is infinite for modes without bound', () => {
    for (const [beta, eta] of [
      [0.5, 4],
      [1.1, 1],
      [1, 4],
    ] as const) {
      expect(peakTransient(analyzeMode(heavyBall, { beta, eta }, 1))).toEqual({ peak: Infinity, step: Infinity });
    }
  });

  it('is found as long as its step can be counted', () => {
    const at = (kappa: number) => optimalTuning(heavyBall, fromInterval(1 / kappa, kappa)).attained.worst;
    expect(peakTransient(at(1e180)).peak / (1e180 / Math.E)).toBeCloseTo(1, 7);
    expect(refusal(() => peakTransient(at(1e200)))).toBe(
      'RangeError: peakTransient: mode must decay by at least 1e-190 a step, got 2e-200',
    );
  });

  it('is the supremum on the boundary of stability, approached and not attained', () => {
    const supremum = (mode: Mode): number => Math.max(...normsByMultiplication(mode, 20000));
    const spiral = analyzeMode(heavyBall, { beta: 1, eta: 0.3 }, 1);
    expect(peakTransient(spiral).peak / supremum(spiral)).toBeCloseTo(1, 6);
    expect(peakTransient(spiral).step).toBe(Infinity);
    const flip = analyzeMode(heavyBall, { beta: 0.5, eta: 3 }, 1);
    expect(peakTransient(flip).peak / supremum(flip)).toBeCloseTo(1, 12);
    expect(peakTransient(flip).step).toBe(Infinity);
    const mixed = analyzeMode(heavyBall, { beta: -0.5, eta: 1 }, 1);
    expect(peakTransient(mixed)).toEqual({ peak: companionPowerNorm(mixed, 1), step: 1 });
    expect(peakTransient(mixed).peak / supremum(mixed)).toBeCloseTo(1, 12);
    // T = 1, −1 and 0 at D = 1: periods of 6, 3 and 4 steps, which never come near |sin kθ| = 1 or do so at once.
    for (const eta of [1, 2, 3]) {
      const periodic = analyzeMode(heavyBall, { beta: 1, eta }, 1);
      const { peak, step } = peakTransient(periodic);
      expect(peak / supremum(periodic)).toBeCloseTo(1, 10);
      expect(peak).toBe(companionPowerNorm(periodic, step));
    }
    // Roots 1 and −1: the companion matrix exchanges the two coordinates.
    expect(peakTransient(analyzeMode(heavyBall, { beta: -1, eta: 1 }, 0))).toEqual({ peak: 1, step: 0 });
  });

  it('of gradient descent is √(1 + (1 − ηλ)²), because the state holds two iterates; of one step, 1', () => {
    expect(peakTransient(analyzeMode(gradientDescent, { eta: 0.5 }, 1))).toEqual({ peak: Math.hypot(1, 0.5), step: 1 });
    expect(peakTransient(analyzeMode(gradientDescent, { eta: 1 }, 1))).toEqual({ peak: 1, step: 0 });
  });

  it('is found at any decay in steps that do not grow with it', () => {
    for (const oneMinusBeta of [1e-16, 1e-20, 1e-30, 1e-100]) {
      const { peak } = peakTransient(analyzeMode(heavyBall, { oneMinusBeta, eta: 1.7 }, 1));
      const { peak: limit } = peakTransient(analyzeMode(heavyBall, { beta: 1, eta: 1.7 }, 1));
      expect(peak / limit).toBeCloseTo(1, 9);
    }
  });

  it('sees a peak that no integer near the first real maximum has', () => {
    const mode = analyzeMode(heavyBall, { oneMinusBeta: 1e-9, eta: 1.5 }, 1);
    const { peak, step } = peakTransient(mode);
    expect(step).toBeGreaterThan(50);
    expect(peak).toBe(companionPowerNorm(mode, step));
    for (let k = 0; k < 5000; k++) expect(companionPowerNorm(mode, k)).toBeLessThanOrEqual(peak);
  });
});

describe('worstTransient', () => {
  it('is the largest peak over the modes, with its mode', () => {
    const analysis = analyze(nesterov, { beta: 0.9, eta: 0.01 }, fromInterval(1, 100));
    const peaks = analysis.modes.map((mode) => peakTransient(mode).peak);
    const { peak, step, worst } = worstTransient(analysis);
    expect(peak).toBe(Math.max(...peaks));
    expect(peak).toBe(companionPowerNorm(worst, step));
    expect(analysis.modes).toContain(worst);
  });

  it('takes the first of several', () => {
    const analysis = analyze(heavyBall, { beta: 0.25, eta: 0.25 }, fromInterval(1, 1));
    expect(worstTransient(analysis).worst).toBe(analysis.modes[0]);
  });
});
