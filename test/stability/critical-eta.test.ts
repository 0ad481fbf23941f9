import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generalMomentum } from '../../src/methods/general-momentum.ts';
import { gradientDescent } from '../../src/methods/gradient-descent.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { nesterov } from '../../src/methods/nesterov.ts';
import { quasiHyperbolic } from '../../src/methods/quasi-hyperbolic.ts';
import { analyzeMode } from '../../src/stability/analyze-mode.ts';
import { criticalCurves } from '../../src/stability/critical-curves.ts';
import { criticalEta } from '../../src/stability/critical-eta.ts';
import { real } from '../helpers/real.ts';

describe('criticalEta', () => {
  it('makes the mode critical with a positive double root', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.02, max: 0.98, noNaN: true }),
        real(0, 1),
        fc.double({ min: 1e-3, max: 1e3, noNaN: true }),
        (beta, part, lambda) => {
          // Beyond γ = β/(1 − β) no curvature has a double root.
          const gamma = Math.min((part * beta) / (1 - beta), 1);
          const eta = criticalEta(generalMomentum, { beta, gamma }, lambda) ?? NaN;
          const mode = analyzeMode(generalMomentum, { beta, gamma, eta }, lambda, { criticalTolerance: 1e-12 });
          expect(mode.regime).toBe('critical');
        },
      ),
      { numRuns: 200 },
    );
  });

  it.each([heavyBall, nesterov])('is where the critical curve of $name has this momentum', (method) => {
    const point = criticalCurves(method, 3)[0]?.at(0.7) ?? { beta: NaN, eta: NaN };
    expect(criticalEta(method, { beta: point.beta }, 3)).toBeCloseTo(point.eta, 14);
  });

  it('keeps its digits near β = 1: heavy ball ηλ = (1 − √β)², Nesterov ((1 − β)/(1 + β))²', () => {
    expect(criticalEta(heavyBall, { oneMinusBeta: 1e-20 }, 1)).toBeCloseTo(0.25e-40, 55);
    expect(criticalEta(nesterov, { oneMinusBeta: 1e-20 }, 1)).toBeCloseTo(0.25e-40, 55);
  });

  it('is null without momentum, beyond it, where roots are real for every η, and for other parameters', () => {
    expect(criticalEta(heavyBall, { beta: 0 }, 1)).toBeNull();
    expect(criticalEta(heavyBall, { beta: -0.1 }, 1)).toBeNull();
    expect(criticalEta(heavyBall, { beta: 1 }, 1)).toBeNull();
    expect(criticalEta(gradientDescent, {}, 1)).toBeNull();
    expect(criticalEta(generalMomentum, { beta: 0.1, gamma: 0.9 }, 1)).toBeNull();
    expect(criticalEta(quasiHyperbolic, { beta: 0.9, nu: 0.7 } as { beta: number }, 1)).toBeNull();
  });

  it('refuses a curvature that is not positive', () => {
    expect(() => criticalEta(heavyBall, { beta: 0.5 }, 0)).toThrow('criticalEta: lambda must be');
  });
});
