import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generalMomentum } from '../../src/methods/general-momentum.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { pidMomentum } from '../../src/methods/pid-momentum.ts';
import { quasiHyperbolic } from '../../src/methods/quasi-hyperbolic.ts';
import { propagate } from '../../src/mode/propagate.ts';
import { overshootFromRest } from '../../src/response/overshoot-from-rest.ts';
import { analyzeMode } from '../../src/stability/analyze-mode.ts';
import { even } from '../helpers/even.ts';
import { real } from '../helpers/real.ts';

const NONE = { first: null, deepest: { depth: 0, step: 0 } };
const BOUNDLESS = { depth: Infinity, step: Infinity };

function of(beta: number, etaLambda: number, gamma = 0): ReturnType<typeof overshootFromRest> {
  return overshootFromRest(analyzeMode(generalMomentum, { beta, gamma, eta: 1 }, etaLambda));
}

describe('overshootFromRest', () => {
  it('finds what the recursion does, step by step, in 60 digits', () => {
    const lines = readFileSync(new URL('../oracles/overshoot.csv', import.meta.url), 'utf8')
      .trim()
      .split('\n');
    expect(lines.length).toBe(300);
    for (const line of lines) {
      const [oneMinusBeta = NaN, gamma = NaN, eta = NaN, ...exact] = line.split(',').map(Number);
      const [firstStep = NaN, firstDepth = NaN, step = NaN, depth = NaN] = exact;
      const { first, deepest } = overshootFromRest(analyzeMode(generalMomentum, { oneMinusBeta, gamma, eta }, 1));
      const near = (got: number, wanted: number): void => {
        expect(Math.abs(got - wanted), line).toBeLessThanOrEqual(1e-11 * Math.max(wanted, 1e-3));
      };
      near(deepest.depth, depth);
      near(first?.depth ?? 0, firstDepth);
      if (firstDepth > 1e-30) expect(first?.step, line).toBe(firstStep);
      if (depth > 1e-30) expect(deepest.step, line).toBe(step);
    }
  });

  it('is exceeded at no step, at any length of the transient', () => {
    fc.assert(
      fc.property(
        real(3, 12),
        fc.oneof(real(1e-9, 3.999), even(0.1, 3.9)),
        fc.integer({ min: 0, max: 10 ** 6 }),
        (digits, eta, k) => {
          const mode = analyzeMode(heavyBall, { oneMinusBeta: 10 ** -digits, eta }, 1);
          const depth = -propagate(mode, k, { current: 1, previous: 1 }).current;
          expect(depth).toBeLessThanOrEqual(overshootFromRest(mode).deepest.depth * (1 + 1e-9) + 1e-9);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is attained where it says', () => {
    fc.assert(
      fc.property(even(-0.999, 0.999), even(0.001, 3.9), (beta, eta) => {
        const mode = analyzeMode(heavyBall, { beta, eta }, 1);
        const { first, deepest } = overshootFromRest(mode);
        if (first) expect(0 - propagate(mode, first.step, { current: 1, previous: 1 }).current).toBe(first.depth);
        if (mode.stability === 'stable' && deepest.depth > 0) {
          const { current } = propagate(mode, deepest.step, { current: 1, previous: 1 });
          expect(0 - current).toBe(deepest.depth);
        }
      }),
    );
  });

  it('first turns at ⌈π/θ⌉ − 1, also where π/θ is whole', () => {
    // T = 0: θ = π/2; T² = 2D: θ = π/4; T² = D: θ = π/3; T² = 3D: θ = π/6.
    expect(of(0.5, 1.5).first).toEqual({ depth: 0.5, step: 1 });
    expect(of(0.5, 0.5).first?.step).toBe(3);
    expect(of(0.25, 0.75).first?.step).toBe(2);
    for (const [beta, eta] of [
      [0.9, 0.1],
      [0.99, 0.001],
      [0.999, 1.3],
    ] as const) {
      const { period } = analyzeMode(heavyBall, { beta, eta }, 1);
      expect(of(beta, eta).first?.step).toBe(Math.ceil((period ?? NaN) / 2) - 1);
    }
  });

  it('need not be deepest first: β = 0.99 and ηλ = 1.7; β = 0.9 and ηλ = 3.7', () => {
    const spiral = of(0.99, 1.7);
    expect(spiral.first).toMatchObject({ step: 2 });
    expect(spiral.first?.depth).toBeCloseTo(1.193, 12);
    expect(spiral.deepest.step).toBe(6);
    expect(spiral.deepest.depth).toBeCloseTo(1.261, 3);
    const alternating = of(0.9, 3.7);
    expect(alternating.first?.depth).toBeCloseTo(2.7, 12);
    expect(alternating.deepest.step).toBe(3);
    expect(alternating.deepest.depth).toBeCloseTo(4.698, 12);
  });

  it('is about √κ/e in the stiff mode of the heavy ball’s optimum', () => {
    for (const root of [1e2, 1e4]) {
      const rho = (root - 1) / (root + 1);
      const { deepest } = overshootFromRest(
        analyzeMode(heavyBall, { oneMinusBeta: (1 - rho) * (1 + rho), eta: (1 + rho) ** 2 }, 1),
      );
      expect(deepest.depth / (root / Math.E)).toBeCloseTo(1, root > 1e3 ? 6 : 3);
    }
  });

  it('does not happen to modes that fall monotonically', () => {
    for (const [beta, etaLambda] of [
      [0.25, 0.25],
      [0.81, 0.005],
      [-0.5, 0.4],
      [-0.5, 0.5],
      [0, 0.7],
      [0, 1],
    ] as const) {
      expect(of(beta, etaLambda)).toEqual(NONE);
    }
  });

  it('comes late to mixed signs: θ₁ ≥ 0 with β < 0 and 1 + β < ηλ ≤ 1', () => {
    expect(of(-0.25, 1)).toEqual({ first: { depth: 0.0625, step: 3 }, deepest: { depth: 0.0625, step: 3 } });
    expect(of(-0.5, 0.501).first?.step).toBeGreaterThan(99);
  });

  it('stays at the start on curvature 0 and never passes it at a saddle', () => {
    for (const beta of [-2, -1, -0.5, 0, 0.5, 1, 2]) expect(of(beta, 0)).toEqual(NONE);
    expect(of(0.5, -1)).toEqual(NONE);
    expect(of(-2, -0.5)).toEqual({
      first: { depth: expect.closeTo(2.79296875, 12) as number, step: 8 },
      deepest: BOUNDLESS,
    });
  });

  it('is infinite for modes without bound, after a first one where they oscillate', () => {
    expect(of(1.1, 1)).toEqual({ first: { depth: expect.closeTo(1.21, 12) as number, step: 3 }, deepest: BOUNDLESS });
    expect(of(0.5, 4)).toEqual({ first: { depth: expect.closeTo(3, 12) as number, step: 1 }, deepest: BOUNDLESS });
    expect(of(1, 4)).toEqual({ first: { depth: 3, step: 1 }, deepest: BOUNDLESS });
    // Two roots above 1: it runs away through the minimum and never turns.
    expect(of(4, 0.5)).toEqual({ first: null, deepest: BOUNDLESS });
  });

  it('is approached on the stability boundary, unless the motion is periodic', () => {
    // D = 1: R = 1/cos(θ/2), cos θ = T/2.
    const circle = of(1, 0.3);
    expect(circle.deepest.depth).toBeCloseTo(1 / Math.cos(Math.acos(1 - 0.15) / 2), 12);
    expect(circle.deepest.step).toBe(Infinity);
    expect(of(1, 1).deepest).toEqual({ depth: expect.closeTo(1, 12) as number, step: 2 });
    expect(of(1, 2).deepest).toEqual({ depth: expect.closeTo(1, 12) as number, step: 1 });
    expect(of(1, 3).deepest).toEqual({ depth: expect.closeTo(2, 12) as number, step: 1 });
    // z₁ = −1: −θ_k → (1 − z₂)/(1 + z₂) = (1 + β)/(1 − β).
    expect(of(0.5, 3).deepest).toEqual({ depth: 3, step: Infinity });
    expect(of(-0.25, 1.5).deepest.depth).toBeCloseTo(0.6, 12);
    expect(of(0, 2)).toEqual({ first: { depth: 1, step: 1 }, deepest: { depth: 1, step: 1 } });
  });

  it('is found at any decay in steps that do not grow with it, and is 0 where it underflows', () => {
    for (const oneMinusBeta of [1e-16, 1e-20, 1e-30, 1e-100]) {
      const { deepest } = overshootFromRest(analyzeMode(heavyBall, { oneMinusBeta, eta: 1.7 }, 1));
      expect(deepest.depth).toBeCloseTo(1 / Math.cos(Math.acos(1 - 0.85) / 2), 9);
    }
    expect(of(0.25, 0.25 * (1 + 1e-12)).deepest.depth).toBe(0);
  });

  it('is that of the recursion also where products of its numbers exceed a double, and where a turn takes 10¹⁵⁰ steps', () => {
    // θ₁ = 0.9 and θ₂ = 10¹⁹⁷ are on this side, θ₃ = −10³⁹⁵ is not.
    const { first, deepest } = overshootFromRest(
      analyzeMode(pidMomentum, { beta: 0.9, derivative: 1e200, eta: 0.1 }, 1),
    );
    expect([first, deepest]).toEqual([
      { depth: Infinity, step: 3 },
      { depth: Infinity, step: Infinity },
    ]);
    const slow = overshootFromRest(analyzeMode(heavyBall, { oneMinusBeta: 1e-250, eta: 1 }, 1e-300));
    expect(slow.first?.depth).toBeCloseTo(1, 12);
    expect((slow.first?.step ?? NaN) / 1e150).toBeCloseTo(Math.PI, 12);
  });

  it('counts steps also where one root falls by the smallest double there is, and the other at once', () => {
    const mode = analyzeMode(quasiHyperbolic, { beta: 0.5, nu: 5e-324, eta: 2 }, 1);
    expect(mode.decay).toBeLessThan(1e-323);
    const { first, deepest } = overshootFromRest(mode);
    expect(first?.depth).toBeCloseTo(1 / 4, 12);
    expect(first?.step).toBe(3);
    expect(deepest.depth).toBeCloseTo(1 / 3, 12);
    expect(deepest.step).toBeLessThan(1e4);
  });
});
