import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generalMomentum } from '../../src/methods/general-momentum.ts';
import { fastOvershoot } from '../../src/response/fast-overshoot.ts';
import { fastPeak } from '../../src/response/fast-peak.ts';
import { overshootFromRest } from '../../src/response/overshoot-from-rest.ts';
import { peakTransient } from '../../src/response/peak-transient.ts';
import { analyzeMode } from '../../src/stability/analyze-mode.ts';
import type { Mode } from '../../src/mode/mode.ts';
import { even } from '../helpers/even.ts';
import { real } from '../helpers/real.ts';

const complement = fc.oneof(
  even(0.001, 1.999),
  real(-8, 0).map((power) => 10 ** power),
  real(-6, 0).map((power) => 2 - 10 ** power),
);
const share = fc.oneof(
  even(0.0001, 0.9999),
  real(-8, 0).map((power) => 10 ** power),
  real(-6, 0).map((power) => 1 - 10 ** power),
);
/** Modes all over the stable range, those next to critical damping among them. */
const stableMode = fc
  .tuple(complement, share, even(-0.9, 1.2), fc.constantFrom('free', 'none', 'critical', 'flip-critical'))
  .map(([oneMinusBeta, part, look, kind]) => {
    const beta = 1 - oneMinusBeta;
    const gamma = kind === 'free' ? look : 0;
    const root = Math.sqrt(Math.abs(beta));
    const limit = (2 * (1 + beta)) / Math.max(1 + 2 * gamma, 0.1);
    const eta = { free: part * limit, none: part * limit, critical: (1 - root) ** 2, 'flip-critical': (1 + root) ** 2 };
    return analyzeMode(generalMomentum, { oneMinusBeta, gamma, eta: Math.max(eta[kind], 1e-300) }, 1);
  })
  .filter((mode) => mode.stability === 'stable' && mode.decay > 1e-9);

function onNumbers(fast: typeof fastPeak, { trace, determinant, juryMargins }: Mode): number {
  return fast(trace, determinant, juryMargins.determinant, juryMargins.atOne, juryMargins.atMinusOne);
}

describe('fastPeak', () => {
  it('is the peak of peakTransient to 1e-12, through critical damping', () => {
    fc.assert(
      fc.property(stableMode, (mode) => {
        expect(Math.abs(onNumbers(fastPeak, mode) / peakTransient(mode).peak - 1)).toBeLessThan(1e-12);
      }),
      { numRuns: 3000 },
    );
  });

  it('is infinite where a margin is not positive, and for what is no number', () => {
    expect(fastPeak(2, 1, 0, 0, 4)).toBe(Infinity);
    expect(fastPeak(1.5, 0.5, 0.5, 0, 3)).toBe(Infinity);
    expect(fastPeak(-1.5, 0.5, 0.5, 3, 0)).toBe(Infinity);
    expect(fastPeak(NaN, 0.5, 0.5, NaN, 0)).toBe(Infinity);
  });

  it('is 1 where both roots are 0 but for the one step', () => {
    expect(fastPeak(0, 0, 1, 1, 1)).toBe(1);
  });

  it('ends at any decay', () => {
    for (const tiny of [1e-16, 1e-30, 1e-200]) {
      for (let i = 1; i < 40; i++) {
        const trace = 2 - i / 10.1;
        // Next to no decay every phase is met: c + √(1 + c²) with c = √(T² + (1 − D)²)/√(4D − T²).
        const c = Math.abs(trace) / Math.sqrt(4 - trace * trace);
        const peak = fastPeak(trace, 1 - tiny, tiny, 2 - trace, 2 + trace);
        expect(Math.abs(peak / (c + Math.hypot(1, c)) - 1)).toBeLessThan(1e-8);
      }
    }
  });
});

describe('fastPeak and fastOvershoot', () => {
  it('end where the peak comes after more than 2⁵³ steps', () => {
    // Roots 1 − 2⁻⁵⁰ and 1 − ε to first order: ‖Tᵏ‖ → √(2 + 2)/2⁻⁵⁰ within a step of ε.
    for (const atOne of [1e-200, 1e-300]) {
      const peak = fastPeak(2 - 2 ** -50, 1 - 2 ** -50, 2 ** -50, atOne, 4 - 2 ** -49);
      expect(peak / 2 ** 51).toBeCloseTo(1, 8);
      expect(fastOvershoot(-(2 - 2 ** -50), 1 - 2 ** -50, 2 ** -50, 4 - 2 ** -49, atOne)).toBeGreaterThan(0);
    }
  });
});

describe('fastOvershoot', () => {
  it('is the deepest of overshootFromRest to 1e-12, through critical damping', () => {
    fc.assert(
      fc.property(stableMode, (mode) => {
        const { depth } = overshootFromRest(mode).deepest;
        expect(Math.abs(onNumbers(fastOvershoot, mode) - depth)).toBeLessThan(1e-12 * Math.max(1, depth));
      }),
      { numRuns: 3000 },
    );
  });

  it('is 0 for what falls monotonically and infinite for what is not stable', () => {
    expect(fastOvershoot(1, 0.25, 0.75, 0.25, 2.25)).toBe(0);
    expect(fastOvershoot(0, 0, 1, 1, 1)).toBe(0);
    expect(fastOvershoot(2, 1, 0, 0, 4)).toBe(Infinity);
    expect(fastOvershoot(1.5, 0.5, 0.5, 0, 3)).toBe(Infinity);
    expect(fastOvershoot(-1.5, 0.5, 0.5, 3, 0)).toBe(Infinity);
  });

  it('ends at any decay', () => {
    for (const tiny of [1e-16, 1e-30, 1e-200]) expect(fastOvershoot(0.3, 1 - tiny, tiny, 1.7, 2.3)).toBeGreaterThan(1);
  });
});
