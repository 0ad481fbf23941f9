import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generalMomentum } from '../../src/methods/general-momentum.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { kreissConstant } from '../../src/response/kreiss-constant.ts';
import { peakTransient } from '../../src/response/peak-transient.ts';
import { pseudospectralRadius } from '../../src/response/pseudospectral-radius.ts';
import { resolventNorm } from '../../src/response/resolvent-norm.ts';
import { worstTransient } from '../../src/response/worst-transient.ts';
import { analyzeMode } from '../../src/stability/analyze-mode.ts';
import { fromKappa } from '../../src/spectrum/from-kappa.ts';
import { optimalTuning } from '../../src/tuning/optimal-tuning.ts';
import { real } from '../helpers/real.ts';
import { refusal } from '../helpers/refusal.ts';

const stableMode = fc
  .tuple(real(-0.95, 0.999), real(-0.4, 1), real(0.01, 0.99))
  .map(([beta, gamma, share]) =>
    analyzeMode(generalMomentum, { beta, gamma, eta: (share * 2 * (1 + beta)) / Math.max(1 + 2 * gamma, 0.2) }, 1),
  )
  .filter(({ stability }) => stability === 'stable');

const FIXTURE = readFileSync(new URL('../oracles/pseudospectra.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split(',').map(Number));

describe('kreissConstant', () => {
  it('is the supremum that a search in 50-digit arithmetic finds', () => {
    expect(FIXTURE.length).toBe(48);
    for (const [oneMinusBeta = NaN, gamma = NaN, eta = NaN, , exact = NaN] of FIXTURE) {
      const mode = analyzeMode(generalMomentum, { oneMinusBeta, gamma, eta }, 1);
      expect(Math.abs(kreissConstant(mode) / exact - 1)).toBeLessThan(1e-14);
    }
  });

  it('has the largest power between K and 2eK', () => {
    fc.assert(
      fc.property(stableMode, (mode) => {
        const constant = kreissConstant(mode);
        const { peak } = peakTransient(mode);
        expect(constant).toBeLessThanOrEqual(peak * (1 + 1e-12));
        expect(peak).toBeLessThanOrEqual(2 * Math.E * constant);
      }),
      { numRuns: 1000 },
    );
  });

  it('is exceeded by (|z| − 1)‖(zI − T)⁻¹‖ nowhere outside the unit circle', () => {
    fc.assert(
      fc.property(stableMode, real(-4, 3), real(0, Math.PI), (mode, power, angle) => {
        const radius = 1 + 10 ** power;
        const point = { re: radius * Math.cos(angle), im: radius * Math.sin(angle) };
        expect(10 ** power * resolventNorm(mode, point)).toBeLessThanOrEqual(kreissConstant(mode) * (1 + 1e-10));
      }),
      { numRuns: 1000 },
    );
  });

  it('is (√κ + 1)/4 at the heavy ball’s optimum for large κ, and the peak there tends to 4K/e', () => {
    const ratio = (kappa: number): number => {
      const { worst } = worstTransient(optimalTuning(heavyBall, fromKappa(kappa)).attained);
      return peakTransient(worst).peak / kreissConstant(worst);
    };
    const { worst } = worstTransient(optimalTuning(heavyBall, fromKappa(1e12)).attained);
    expect(kreissConstant(worst) / ((1e6 + 1) / 4)).toBeCloseTo(1, 5);
    expect(ratio(1e2)).toBeCloseTo(1.571, 3);
    expect(ratio(1e4)).toBeCloseTo(1.486, 3);
    expect(ratio(1e6)).toBeCloseTo(1.473, 3);
  });

  it('is the supremum on the boundary of stability: 1/sin θ for a pair on the unit circle', () => {
    for (const eta of [0.3, 1, 2, 3.1]) {
      const mode = analyzeMode(heavyBall, { beta: 1, eta }, 1);
      expect(kreissConstant(mode)).toBeCloseTo(1 / Math.sin(Math.acos(1 - eta / 2)), 13);
    }
    const fold = analyzeMode(heavyBall, { beta: 0.5, eta: 1 }, 0);
    expect(kreissConstant(fold)).toBeCloseTo(Math.hypot(1, 3), 14); // z → 1: √(1 + ((1 + D)/(1 − D))²)
    expect(kreissConstant(analyzeMode(heavyBall, { beta: 0.5, eta: 3 }, 1))).toBeCloseTo(Math.hypot(1, 3), 14);
  });

  it('is 1 where powers never grow from any perturbation: at a pair of roots ±1, and ±i', () => {
    expect(kreissConstant(analyzeMode(heavyBall, { beta: -1, eta: 1 }, 0))).toBe(1);
    expect(kreissConstant(analyzeMode(heavyBall, { beta: 1, eta: 2 }, 1))).toBe(1);
    expect(kreissConstant(analyzeMode(heavyBall, { beta: 0.2, eta: 1.2 }, 1))).toBe(1);
  });

  it('is infinite for modes without bound', () => {
    expect(kreissConstant(analyzeMode(heavyBall, { beta: 0.5, eta: 4 }, 1))).toBe(Infinity);
    expect(kreissConstant(analyzeMode(heavyBall, { beta: 1, eta: 4 }, 1))).toBe(Infinity);
  });
});

describe('pseudospectralRadius', () => {
  it('is what bisection in 50-digit arithmetic finds', () => {
    for (const [oneMinusBeta = NaN, gamma = NaN, eta = NaN, epsilon = NaN, , exact = NaN] of FIXTURE) {
      const mode = analyzeMode(generalMomentum, { oneMinusBeta, gamma, eta }, 1);
      expect(Math.abs(pseudospectralRadius(mode, epsilon) / exact - 1)).toBeLessThan(1e-14);
    }
  });

  it('exceeds 1 by at most Kε, and by that for some ε', () => {
    fc.assert(
      fc.property(stableMode, real(-5, 2), (mode, power) => {
        const epsilon = 10 ** power;
        const excess = (pseudospectralRadius(mode, epsilon) - 1) / epsilon;
        expect(excess).toBeLessThanOrEqual(kreissConstant(mode) * (1 + 1e-10));
      }),
    );
    const mode = analyzeMode(heavyBall, { beta: 0.81, eta: 1 }, 0.01);
    const excesses = Array.from({ length: 4001 }, (_, i) => {
      const epsilon = 10 ** (-4 + i / 1000);
      return (pseudospectralRadius(mode, epsilon) - 1) / epsilon;
    });
    expect(Math.max(...excesses)).toBeCloseTo(kreissConstant(mode), 5);
  });

  it('is √((1 + ρ²)ε) above a double root, to leading order', () => {
    const mode = analyzeMode(heavyBall, { beta: 0.25, eta: 0.25 }, 1);
    const excess = pseudospectralRadius(mode, 1e-10) - 0.5;
    expect(excess / Math.sqrt(1.25e-10)).toBeCloseTo(1, 4);
  });

  it('refuses an ε that is not positive', () => {
    const mode = analyzeMode(heavyBall, { beta: 0.5, eta: 1 }, 1);
    expect(refusal(() => pseudospectralRadius(mode, 0))).toBe(
      'RangeError: pseudospectralRadius: epsilon must be a finite number > 0, got 0',
    );
  });
});

describe('resolventNorm', () => {
  it('is the norm of the inverse of zI − T on the real axis, entry by entry', () => {
    fc.assert(
      fc.property(stableMode, real(1.01, 3), (mode, z) => {
        const { trace, determinant } = mode;
        const p = z * z - trace * z + determinant;
        // (zI − T)⁻¹ = [[z, −D], [1, z − T]]/p
        const [a, b, c, d] = [z / p, -determinant / p, 1 / p, (z - trace) / p];
        const norm = (Math.hypot(a + d, b - c) + Math.hypot(a - d, b + c)) / 2;
        expect(Math.abs(resolventNorm(mode, { re: z, im: 0 }) / norm - 1)).toBeLessThan(1e-10);
      }),
    );
  });

  it('is 1/ε at the pseudospectral radius for ε where that is on the real axis', () => {
    const mode = analyzeMode(heavyBall, { beta: 0.81, eta: 1 }, 0.005);
    for (const epsilon of [0.01, 0.1, 1]) {
      const norm = resolventNorm(mode, { re: pseudospectralRadius(mode, epsilon), im: 0 });
      expect(norm * epsilon).toBeCloseTo(1, 12);
    }
  });

  it('is infinite at a root, the same at conjugate points, and about 1/|z| far out', () => {
    const mode = analyzeMode(heavyBall, { beta: 0.5, eta: 1 }, 0.5);
    expect(resolventNorm(mode, { re: mode.roots[0].re, im: mode.roots[0].im })).toBe(Infinity);
    expect(resolventNorm(mode, { re: 1, im: 2 })).toBe(resolventNorm(mode, { re: 1, im: -2 }));
    expect(resolventNorm(mode, { re: 0, im: 1e9 }) * 1e9).toBeCloseTo(1, 8);
  });

  it('refuses points that are not finite', () => {
    const mode = analyzeMode(heavyBall, { beta: 0.5, eta: 1 }, 0.5);
    expect(refusal(() => resolventNorm(mode, { re: NaN, im: 0 }))).toBe(
      'RangeError: resolventNorm: re must be a finite number, got NaN',
    );
    expect(refusal(() => resolventNorm(mode, { re: 0, im: Infinity }))).toBe(
      'RangeError: resolventNorm: im must be a finite number, got Infinity',
    );
  });
});
