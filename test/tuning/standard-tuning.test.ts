import { describe, expect, it } from 'vitest';
import { METHODS } from '../../src/methods/index.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import type { Method } from '../../src/methods/method.ts';
import { nesterovL2 } from '../../src/methods/nesterov-l2.ts';
import { nesterov } from '../../src/methods/nesterov.ts';
import { pytorchSgd } from '../../src/methods/pytorch-sgd.ts';
import { robustMomentum } from '../../src/methods/robust-momentum.ts';
import { fromInterval } from '../../src/spectrum/from-interval.ts';
import { fromKappa } from '../../src/spectrum/from-kappa.ts';
import { optimalTuning } from '../../src/tuning/optimal-tuning.ts';
import { standardTuning } from '../../src/tuning/standard-tuning.ts';
import type { Tuning } from '../../src/tuning/tuning.ts';
import { refusal } from '../helpers/refusal.ts';

/** The tuning that a method has for κ = 100, with half of the smallest curvature as weight decay; null where it has none. */
function constantsOf(tune: typeof standardTuning | typeof optimalTuning, method: Method): Tuning | null {
  const given = Object.fromEntries('weightDecay' in method.parameters ? [['weightDecay', 0.5]] : []);
  try {
    return tune(method, fromKappa(100), given);
  } catch (error) {
    expect(String(error)).toMatch(/method must be one whose best constants are known/);
    return null;
  }
}

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

  it('is slower than the optimum on quadratics for Nesterov, and the optimum itself where there is no other', () => {
    const kinds = METHODS.flatMap((method) => {
      const [standard, optimal] = [constantsOf(standardTuning, method), constantsOf(optimalTuning, method)];
      if (standard === null || optimal === null) return [[method.name, optimal === null ? 'neither' : 'optimal only']];
      if (standard.rate !== optimal.rate) expect(standard.rate).toBeGreaterThan(optimal.rate);
      else expect(standard).toEqual(optimal);
      return standard.rate === optimal.rate ? [] : [[method.name, 'both']];
    });
    expect(kinds.filter(([name]) => name !== 'pid')).toEqual([
      ['nesterov', 'both'],
      ['triple-momentum', 'both'],
      ['robust-momentum', 'both'],
      ['nesterov-l2', 'both'],
      ['nesterov-decoupled', 'optimal only'],
    ]);
  });

  it('holds what is given: weight decay, PyTorch’s switch, robust momentum’s rate', () => {
    const tuned = standardTuning(nesterovL2, fromInterval(1, 7), { weightDecay: 1 });
    expect([tuned.parameters, tuned.rate]).toEqual([
      { eta: 1 / 8, beta: 1 - 2 / 3, oneMinusBeta: 2 / 3, weightDecay: 1 },
      0.5,
    ]);
    expect(tuned.constraints).toEqual({ weightDecay: 1 });
    expect(standardTuning(pytorchSgd, fromInterval(1, 7), { weightDecay: 1, nesterov: true })).toMatchObject({
      parameters: { eta: 1 / 8, beta: 1 - 2 / 3, weightDecay: 1, nesterov: true, dampening: 0 },
      rate: 0.5,
    });
    expect(standardTuning(pytorchSgd, fromInterval(1, 9))).toMatchObject({ parameters: { beta: 0.25 }, rate: 0.5 });
    expect(standardTuning(robustMomentum, fromInterval(1, 4), { rho: 0.75 }).rate).toBe(0.75);
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
