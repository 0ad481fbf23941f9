import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gradientDescent } from '../../src/methods/gradient-descent.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { nesterov } from '../../src/methods/nesterov.ts';
import { transientCurve } from '../../src/response/transient-curve.ts';
import { fromKappa } from '../../src/spectrum/from-kappa.ts';
import { analyzeMode } from '../../src/stability/analyze-mode.ts';
import { optimalTuning } from '../../src/tuning/optimal-tuning.ts';
import { real } from '../helpers/real.ts';
import { refusal } from '../helpers/refusal.ts';

describe('transientCurve', () => {
  it('has the norm between the two runs and the envelope, and the worst run touches it at the peak', () => {
    fc.assert(
      fc.property(fc.constantFrom(heavyBall, nesterov), real(0, 0.99), real(0.01, 1.3), (method, beta, eta) => {
        const curve = transientCurve(analyzeMode(method, { beta, eta }, 1));
        const slack = 1e-9;
        curve.norms.forEach((norm, i) => {
          expect(curve.fromRest[i]).toBeLessThanOrEqual(norm * (1 + slack));
          if (curve.fromWorst) expect(curve.fromWorst[i]).toBeLessThanOrEqual(norm * (1 + slack));
          if (curve.envelope) expect(norm).toBeLessThanOrEqual(curve.envelope[i]! * (1 + slack));
        });
        const { steps, peak, fromWorst } = curve;
        const at = steps.indexOf(peak.step);
        if (fromWorst && at >= 0) expect(fromWorst[at]! / peak.peak).toBeCloseTo(1, 9);
        expect(fromWorst === null).toBe(peak.step === 0 || peak.step === Infinity);
      }),
    );
  });

  it('ends where its envelope is a thousandth, k ρᵏ included', () => {
    const geometric = transientCurve(analyzeMode(heavyBall, { beta: 0.9, eta: 0.1 }, 1));
    expect(geometric.constant.kind).toBe('geometric');
    expect(geometric.envelope?.at(-1)).toBeLessThanOrEqual(1e-3);
    expect(geometric.envelope?.at(-2)).toBeGreaterThan(1e-3);
    const { parameters } = optimalTuning(heavyBall, fromKappa(1e4));
    const linear = transientCurve(analyzeMode(heavyBall, parameters, 1e4));
    expect(linear.constant.kind).toBe('linear');
    expect(linear.envelope?.at(-1)).toBeLessThan(2e-3);
    expect(linear.envelope?.[0]).toBe(1);
  });

  it('has every step of a short range and 600 of a long one', () => {
    const mode = analyzeMode(heavyBall, { beta: 0.9, eta: 0.1 }, 1);
    expect(transientCurve(mode, { steps: 3 }).steps).toEqual([0, 1, 2, 3]);
    const { steps } = transientCurve(mode, { steps: 1e6 });
    expect([steps.length, steps.at(-1)]).toEqual([601, 1e6]);
    expect(transientCurve(analyzeMode(heavyBall, { beta: 0.5, eta: 4 }, 1)).steps.at(-1)).toBe(60);
    expect(transientCurve(analyzeMode(heavyBall, { beta: 0.1, eta: 1 }, 1)).steps.at(-1)).toBe(10);
    expect(transientCurve(analyzeMode(gradientDescent, { eta: 1e-12 }, 1)).steps.at(-1)).toBe(1e6);
  });

  it('has no envelope where both roots are 0', () => {
    const { envelope, norms, steps } = transientCurve(analyzeMode(gradientDescent, { eta: 1 }, 1));
    expect([envelope, steps.length]).toEqual([null, 11]);
    expect(norms.slice(0, 3)).toEqual([1, 1, 0]);
  });

  it('refuses last steps that are none', () => {
    const mode = analyzeMode(heavyBall, { beta: 0.9, eta: 0.1 }, 1);
    expect(refusal(() => transientCurve(mode, { steps: 0 }))).toMatch(/^RangeError: transientCurve: steps must be/);
  });
});
