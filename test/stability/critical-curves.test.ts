import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generalMomentum } from '../../src/methods/general-momentum.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { nesterov } from '../../src/methods/nesterov.ts';
import { inputRangeError, inputTypeError } from '../../src/numeric/input-error.ts';
import { analyzeMode } from '../../src/stability/analyze-mode.ts';
import { criticalCurves } from '../../src/stability/critical-curves.ts';
import { LINES, methodOnLine } from '../helpers/look-ahead-lines.ts';
import { real } from '../helpers/real.ts';

const unit = real(0, 1);

describe('criticalCurves', () => {
  it('has the double root t or −t', () => {
    fc.assert(
      fc.property(fc.constantFrom(...LINES), fc.double({ min: 0.1, max: 10, noNaN: true }), unit, (line, lambda, t) => {
        const [critical, alternating] = criticalCurves(methodOnLine(line), lambda);
        for (const [curve, root] of [
          [critical, t],
          [alternating, -t],
        ] as const) {
          const { beta, eta } = curve?.at(t) ?? { beta: NaN, eta: NaN };
          if (Math.abs(beta) > 1e3) continue;
          const gamma = line.constant + line.slope * beta;
          expect(1 + beta - (1 + gamma) * eta * lambda).toBeCloseTo(2 * root, 10);
          expect(beta - gamma * eta * lambda).toBeCloseTo(root * root, 10);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('is for heavy ball ηλ = (1 ∓ √β)²', () => {
    const [critical, alternating, ...others] = criticalCurves(heavyBall, 4);
    expect([critical?.kind, critical?.lambda, alternating?.kind]).toEqual(['critical', 4, 'alternating-critical']);
    expect(others).toEqual([]);
    expect(critical?.at(0)).toEqual({ beta: 0, eta: 0.25 });
    expect(critical?.at(0.75)).toEqual({ beta: 0.5625, oneMinusBeta: 0.4375, eta: 1 / 64 });
    expect(critical?.at(1)).toEqual({ beta: 1, oneMinusBeta: 0, eta: 0 });
    expect(alternating?.at(0.5)).toEqual({ beta: 0.25, eta: 0.5625 });
    expect(alternating?.at(1)).toEqual({ beta: 1, oneMinusBeta: 0, eta: 1 });
  });

  it('is for Nesterov β = z/(2 − z), and the line ηλ = 1 on which both roots are 0', () => {
    const [critical, alternating, oneStep] = criticalCurves(nesterov, 2);
    expect(critical?.at(0)).toEqual({ beta: 0, eta: 0.5 });
    expect(critical?.at(1e-20)).toEqual({ beta: 5e-21, eta: 0.5 });
    expect(critical?.at(0.5)).toEqual({ beta: 1 / 3, eta: 0.125 });
    expect(alternating?.at(0)).toEqual({ beta: 0, eta: 0.5 });
    expect(alternating?.at(1)).toEqual({ beta: -1 / 3, eta: 2 });
    expect(oneStep?.kind).toBe('one-step');
    expect([0, 0.25, 1].map((t) => oneStep?.at(t))).toEqual([
      { beta: -1, eta: 0.5 },
      { beta: -0.5, eta: 0.5 },
      { beta: 1, eta: 0.5 },
    ]);
    expect(analyzeMode(nesterov, { beta: 0.7, eta: 0.5 }, 2).regime).toBe('one-step');
  });

  it('has no line of double roots 0 on any other look-ahead', () => {
    for (const line of [
      { constant: 0.5, slope: 1 },
      { constant: 0, slope: 2 },
    ]) {
      expect(criticalCurves(methodOnLine(line), 1)).toHaveLength(2);
    }
  });

  it('goes to infinity where the look-ahead takes β away', () => {
    const [critical] = criticalCurves(methodOnLine({ constant: 0, slope: 4 }), 1);
    expect(critical?.at(0.5)).toEqual({ beta: Infinity, eta: 0.25 });
    expect(critical?.at(0.4).beta).toBeLessThan(0);
    expect(critical?.at(0.6).beta).toBeGreaterThan(0);
  });

  it('passes through the points where the kernel finds critical damping', () => {
    for (const method of [heavyBall, nesterov]) {
      for (const curve of criticalCurves(method, 1)) {
        for (const t of [0.25, 0.5, 0.75]) expect(analyzeMode(method, curve.at(t), 1).damping).toBe('critical');
      }
    }
  });

  it('names what is wrong with its input', () => {
    expect(() => criticalCurves(heavyBall, 0)).toThrow(
      inputRangeError('criticalCurves: lambda must be a finite number > 0, got 0'),
    );
    expect(() => criticalCurves(generalMomentum, 1)).toThrow(
      inputTypeError(
        'criticalCurves: method must have a look-ahead γ that β determines, got general-momentum, which has none',
      ),
    );
    const [curve] = criticalCurves(heavyBall, 1);
    expect(() => curve?.at(NaN)).toThrow('CriticalCurve.at: t must be a finite number, got NaN');
    expect(() => curve?.at(-0.1)).toThrow(inputRangeError('CriticalCurve.at: t must be from 0 to 1, got -0.1'));
    expect(() => curve?.at(1.1)).toThrow('CriticalCurve.at: t must be from 0 to 1, got 1.1');
  });
});
