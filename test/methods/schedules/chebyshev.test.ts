import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { heavyBall } from '../../../src/methods/heavy-ball.ts';
import { chebyshevSchedule } from '../../../src/methods/schedules/chebyshev.ts';
import { refusal } from '../../helpers/refusal.ts';

describe('chebyshevSchedule', () => {
  it('has the ω of the three-term recurrence, ω₁ = 1, ω₂ = 2/(2 − σ²), ω_{k+1} = 1/(1 − σ²ω_k/4)', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-3, max: 1e3, noNaN: true }),
        fc.double({ min: 1, max: 1e4, noNaN: true }),
        (mu, kappa) => {
          const L = mu * kappa;
          const sigma = (L - mu) / (L + mu);
          const { beta, gamma, eta, steps, name } = chebyshevSchedule({ mu, L }, 40);
          expect({ steps, name }).toEqual({ steps: 40, name: 'chebyshev' });
          let omega = 1;
          for (let i = 0; i < 40; i++) {
            expect(Math.abs(beta[i]! - (omega - 1))).toBeLessThan(1e-13);
            expect(Math.abs((eta[i]! * (L + mu)) / 2 - omega)).toBeLessThan(1e-13);
            expect(gamma[i]).toBe(0);
            omega = i === 0 ? 2 / (2 - sigma ** 2) : 1 / (1 - (sigma ** 2 * omega) / 4);
          }
        },
      ),
    );
  });

  it('tends to Polyak’s constants: ω_∞ = 1 + ρ*²', () => {
    for (const kappa of [2, 100, 1e6]) {
      const best = heavyBall.optimal({ mu: 1, L: kappa });
      const { beta, eta } = chebyshevSchedule({ mu: 1, L: kappa }, 20 * Math.ceil(Math.sqrt(kappa)));
      expect(Math.abs((beta.at(-1) ?? NaN) / (best?.rate ?? NaN) ** 2 - 1)).toBeLessThan(1e-12);
      expect(Math.abs((eta.at(-1) ?? NaN) / (best?.eta ?? NaN) - 1)).toBeLessThan(1e-12);
    }
  });

  it('is one step of gradient descent where all curvatures are equal', () => {
    expect(chebyshevSchedule({ mu: 4, L: 4 }, 3)).toMatchObject({ beta: [0, 0, 0], eta: [0.25, 0.25, 0.25] });
  });

  it('does not overflow for the largest curvatures', () => {
    const { eta } = chebyshevSchedule({ mu: 1e308, L: 1.7e308 }, 2);
    expect(eta[0]! * 1.35e308).toBeCloseTo(1, 12);
  });

  it('refuses what is no interval, and a number of steps that is none', () => {
    expect(refusal(() => chebyshevSchedule({ mu: 0, L: 1 }, 3))).toBe(
      'RangeError: chebyshev: mu must be a finite number > 0, got 0',
    );
    expect(refusal(() => chebyshevSchedule({ mu: 1, L: Infinity }, 3))).toBe(
      'RangeError: chebyshev: L must be a finite number > 0, got Infinity',
    );
    expect(refusal(() => chebyshevSchedule({ mu: 3, L: 2 }, 3))).toBe(
      'RangeError: chebyshev: mu must be ≤ L, got mu = 3, L = 2',
    );
    expect(refusal(() => chebyshevSchedule({ mu: 1, L: 2 }, 0))).toBe(
      'RangeError: chebyshev: steps must be a whole number from 1 to 1000000, got 0',
    );
  });
});
