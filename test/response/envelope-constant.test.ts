import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generalMomentum } from '../../src/methods/general-momentum.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { propagate } from '../../src/mode/propagate.ts';
import { companionPowerNorm } from '../../src/response/companion-power-norm.ts';
import { envelopeConstant } from '../../src/response/envelope-constant.ts';
import { worstStart } from '../../src/response/worst-start.ts';
import { analyzeMode } from '../../src/stability/analyze-mode.ts';
import { real } from '../helpers/real.ts';
import { refusal } from '../helpers/refusal.ts';

const anyMode = fc
  .tuple(real(-1.2, 1.2), real(-0.4, 1), real(-0.5, 4))
  .map(([beta, gamma, lambda]) => analyzeMode(generalMomentum, { beta, gamma, eta: 1 }, lambda))
  .filter(({ spectralRadius }) => spectralRadius > 0.01);

describe('envelopeConstant', () => {
  it('bounds every power: ‖Tᵏ‖ ≤ Kρᵏ and ‖Tᵏ‖ ≤ Kkρᵏ', () => {
    fc.assert(
      fc.property(anyMode, fc.integer({ min: 1, max: 60 }), (mode, k) => {
        const { geometric, linear } = envelopeConstant(mode);
        const scaled = companionPowerNorm(mode, k) / mode.spectralRadius ** k;
        expect(scaled).toBeLessThanOrEqual(geometric * (1 + 1e-9));
        expect(scaled).toBeLessThanOrEqual(linear * k * (1 + 1e-9));
      }),
      { numRuns: 1000 },
    );
  });

  it('is approached: by late powers, by the first one where D < 0, by some lobe of a spiral', () => {
    const nearness = (beta: number, eta: number, steps: readonly number[]): number => {
      const mode = analyzeMode(heavyBall, { beta, eta }, 1);
      const scaled = steps.map((k) => companionPowerNorm(mode, k) / mode.spectralRadius ** k);
      return Math.max(...scaled) / envelopeConstant(mode).geometric;
    };
    expect(nearness(0.5, 0.01, [200])).toBeCloseTo(1, 9);
    expect(nearness(0.5, 2.99, [200])).toBeCloseTo(1, 9);
    expect(nearness(-0.5, 0.3, [1])).toBeCloseTo(1, 12);
    const long = Array.from({ length: 2000 }, (_, k) => k);
    expect(nearness(0.9, 0.37, long)).toBeCloseTo(1, 5);
  });

  it('is infinite at a double root, where the linear one is exp arsinh((r + 1/r)/2)', () => {
    const mode = analyzeMode(heavyBall, { beta: 0.25, eta: 0.25 }, 1);
    const { geometric, linear } = envelopeConstant(mode);
    expect(geometric).toBe(Infinity);
    expect(linear).toBeCloseTo(Math.exp(Math.asinh(1.25)), 14);
  });

  it('is infinite where ρ = 0 although T is not', () => {
    const mode = analyzeMode(heavyBall, { beta: 0, eta: 1 }, 1);
    expect(envelopeConstant(mode)).toEqual({ geometric: Infinity, linear: Infinity });
  });

  it('is √(1 + T²)/|T| without memory, attained from the first step on', () => {
    const mode = analyzeMode(heavyBall, { beta: 0, eta: 0.5 }, 1);
    expect(envelopeConstant(mode).geometric).toBeCloseTo(Math.hypot(1, 0.5) / 0.5, 14);
    expect(envelopeConstant(mode).linear).toBeCloseTo(Math.hypot(1, 0.5) / 0.5, 14);
  });
});

describe('worstStart', () => {
  it('is a unit vector that k steps stretch by ‖Tᵏ‖', () => {
    fc.assert(
      fc.property(anyMode, fc.integer({ min: 0, max: 40 }), (mode, k) => {
        const start = worstStart(mode, k);
        const { current, previous } = propagate(mode, k, start);
        expect(Math.hypot(start.current, start.previous)).toBeCloseTo(1, 14);
        expect(start.current).toBeGreaterThanOrEqual(0);
        const norm = companionPowerNorm(mode, k);
        expect(Math.abs(Math.hypot(current, previous) / norm - 1)).toBeLessThan(1e-9);
      }),
      { numRuns: 1000 },
    );
  });

  it('stretches no less than 10 000 other directions', () => {
    const mode = analyzeMode(heavyBall, { beta: 0.81, eta: 1 }, 0.01);
    const start = worstStart(mode, 9);
    const size = (angle: number): number => {
      const { current, previous } = propagate(mode, 9, { current: Math.cos(angle), previous: Math.sin(angle) });
      return Math.hypot(current, previous);
    };
    const best = Array.from({ length: 10000 }, (_, i) => (i / 10000 - 0.5) * Math.PI).reduce((most, angle) =>
      size(angle) > size(most) ? angle : most,
    );
    expect(Math.atan2(start.previous, start.current)).toBeCloseTo(best, 3);
  });

  it('keeps its direction where powers vanish or overflow', () => {
    const decaying = analyzeMode(heavyBall, { beta: 0.5, eta: 0.05 }, 1);
    const growing = analyzeMode(heavyBall, { beta: 0.5, eta: 4 }, 1);
    for (const mode of [decaying, growing]) {
      const [late, later] = [worstStart(mode, 300), worstStart(mode, 10 ** 7)];
      expect(later.current).toBeCloseTo(late.current, 12);
      expect(later.previous).toBeCloseTo(late.previous, 12);
      // z₁ᵏ(θ₀ − z₂θ₋₁) is largest along (1, −z₂).
      expect(late.previous / late.current).toBeCloseTo(-mode.roots[1].re, 12);
    }
  });

  it('is the first coordinate when all starts are stretched alike or all vanish', () => {
    expect(worstStart(analyzeMode(heavyBall, { beta: 0.5, eta: 1 }, 1), 0)).toEqual({ current: 1, previous: 0 });
    expect(worstStart(analyzeMode(heavyBall, { beta: 0, eta: 1 }, 1), 3)).toEqual({ current: 1, previous: 0 });
  });

  it('refuses a number of steps that is not whole', () => {
    const mode = analyzeMode(heavyBall, { beta: 0.5, eta: 1 }, 1);
    expect(refusal(() => worstStart(mode, 0.5))).toMatch(/^RangeError: worstStart: k must be a whole number from 0 to/);
  });
});
