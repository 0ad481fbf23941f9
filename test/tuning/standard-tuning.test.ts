import { describe, expect, it } from 'vitest';
import { METHODS } from '../../src/methods/index.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import type { Method } from '../../src/methods/method.ts';
import { nesterov } from '../../src/methods/nesterov.ts';
import { fromInterval } from '../../src/spectrum/from-interval.ts';
import { fromKappa } from '../../src/spectrum/from-kappa.ts';
import { optimalTuning } from '../../src/tuning/optimal-tuning.ts';
import { standardTuning } from '../../src/tuning/standard-tuning.ts';
import { refusal } from '../helpers/refusal.ts';

describe('standardTuning', () => {
  it('is η = 1/L, β = (√κ − 1)/(√κ + 1), ρ = 1 − 1/√κ for Nesterov (nesterov2004)', () => {
    const spectrum = fromInterval(2, 32);
    const tuning = standardTuning(nesterov, spectrum);
    expect(tuning).toMatchObject({
      method: 'nesterov',
      spectrum,
      constraints: {},
      rate: 0.75,
      rateGap: 0.25,
      closedForm: true,
    });
    expect(tuning.parameters).toEqual({
      beta: 1 - 0.39999999999999997,
      oneMinusBeta: 0.39999999999999997,
      eta: 1 / 32,
    });
    expect(tuning.attained.rate).toBeCloseTo(0.75, 7);
    expect(tuning.attained.stability).toBe('stable');
    expect(tuning.lowerBound.rate).toBe(0.6);
  });

  it('is slower than the optimum on quadratics for Nesterov, and the optimum itself for the others', () => {
    for (const method of METHODS) {
      const [standard, optimal] = [standardTuning(method, fromKappa(100)), optimalTuning(method, fromKappa(100))];
      if (method.name === 'nesterov') expect(standard.rate).toBeGreaterThan(optimal.rate);
      else expect(standard).toEqual(optimal);
    }
  });

  it('is stable for κ to 1e30, with the gap of the real constants within 1e-7', () => {
    for (let width = 0; width <= 30; width += 0.37) {
      const { attained, rateGap } = standardTuning(nesterov, fromKappa(10 ** width));
      expect(attained.stability).toBe('stable');
      expect(Math.abs(attained.rateGap / rateGap - 1)).toBeLessThan(1e-7);
    }
  });

  it('says when there is nothing to tune for', () => {
    expect(refusal(() => standardTuning(nesterov, fromKappa(Infinity)))).toMatch(
      /^RangeError: standardTuning: L must be finite/,
    );
    const unknown: Method = { ...(heavyBall as Method), name: 'new', optimal: () => null };
    expect(refusal(() => standardTuning(unknown, fromKappa(4)))).toBe(
      'RangeError: standardTuning: method must be one whose best constants are known, got new',
    );
  });
});
