import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { rateProfileOf } from '../../src/maps/rate-profile-of.ts';
import { generalMomentum } from '../../src/methods/general-momentum.ts';
import { gradientDescent } from '../../src/methods/gradient-descent.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { fromEigenvalues } from '../../src/spectrum/from-eigenvalues.ts';
import { fromInterval } from '../../src/spectrum/from-interval.ts';

describe('rateProfileOf', () => {
  it('has |1 − ημ| and |1 − ηL| for gradient descent', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
        fc.double({ min: 1, max: 1e6, noNaN: true }),
        (mu, kappa) => {
          const L = mu * kappa;
          const { etas, radiiAtMu, radiiAtL, maxStableEta } = rateProfileOf(gradientDescent, fromInterval(mu, L));
          expect(maxStableEta * L).toBeCloseTo(2, 12);
          etas.forEach((eta, i) => {
            expect(radiiAtMu[i]).toBeCloseTo(Math.abs(1 - eta * mu), 12);
            expect(radiiAtL[i]).toBeCloseTo(Math.abs(1 - eta * L), 12);
          });
        },
      ),
      { numRuns: 20 },
    );
  });

  it('lists ascending learning rates with the best, the given and the last stable one, to a little beyond it', () => {
    const { etas, optimum, maxStableEta } = rateProfileOf(gradientDescent, fromInterval(1, 7), { eta: 0.1234 });
    expect([...etas].sort((a, b) => a - b)).toEqual(etas);
    for (const eta of [optimum.parameters.eta, maxStableEta, 0.1234]) expect(etas).toContain(eta);
    expect((etas.at(-1) ?? 0) / maxStableEta).toBeCloseTo(1.15, 12);
  });

  it('does not reach out to a given learning rate far beyond stability', () => {
    const { etas, given } = rateProfileOf(gradientDescent, fromInterval(1, 7), { eta: 100 });
    expect(Math.max(...etas)).toBeLessThan(1);
    expect(given?.rate).toBe(699);
  });

  it('holds the given momentum', () => {
    const { optimum, radiiAtL } = rateProfileOf(heavyBall, fromInterval(1, 10), { beta: 0.5, eta: 0.1 });
    expect(optimum.parameters.beta).toBe(0.5);
    expect(Math.min(...radiiAtL)).toBeCloseTo(Math.SQRT1_2, 12);
  });

  it('judges given parameters by the two ends alone', () => {
    const { given } = rateProfileOf(gradientDescent, fromEigenvalues([-1, 0, 1, 2, 4]), { eta: 0.25 });
    expect(given?.modes.map(({ lambda }) => lambda)).toEqual([1, 4]);
  });

  it('refuses a given look-ahead, for which there is no tuning', () => {
    const given = { beta: 0.5, gamma: 0.5, eta: 0.1 };
    expect(() => rateProfileOf(generalMomentum, fromInterval(1, 2), given)).toThrow(TypeError);
  });
});
