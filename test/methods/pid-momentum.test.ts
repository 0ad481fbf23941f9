import { describe, expect, it } from 'vitest';

import { generalMomentum } from '../../src/methods/general-momentum.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import type { StepState } from '../../src/methods/method.ts';
import { nesterov } from '../../src/methods/nesterov.ts';
import { pidMomentum } from '../../src/methods/pid-momentum.ts';
import { inputRangeError, inputTypeError } from '../../src/numeric/input-error.ts';
import { analyzeMode } from '../../src/stability/analyze-mode.ts';
import { crookedSlope, expectSamePoints, pointsOf } from '../helpers/points-of-step.ts';

describe('pidMomentum', () => {
  it('without derivative is the heavy ball, on any gradient', () => {
    expectSamePoints(
      pointsOf((state) => pidMomentum.step({ beta: 0.9, derivative: 0, eta: 0.1 }, state, crookedSlope)),
      pointsOf((state) => heavyBall.step({ beta: 0.9, eta: 0.1 }, state, crookedSlope)),
    );
  });

  it('with K = β/(1 − β) has the roots of Nesterov', () => {
    expect(analyzeMode(pidMomentum, { beta: 0.75, derivative: 3, eta: 0.1 }, 2).roots).toEqual(
      analyzeMode(nesterov, { beta: 0.75, eta: 0.1 }, 2).roots,
    );
  });

  it.each([3, 1, -2])(
    'with K = %i stores the look-ahead points of the family from a moving start, on any gradient',
    (derivative) => {
      const [beta, eta, gamma] = [0.75, 0.1, derivative / 4];
      const start = [0.8, -1.1];
      const slope = crookedSlope(start);
      // The displacement after which the first step of those points is −ηg₀ instead of −η(1 + γ)g₀.
      const change = slope.map((g) => (gamma * eta * g) / (beta + gamma * beta - gamma));
      let state: StepState = {
        current: start.map((x, i) => x - gamma * change[i]!),
        previous: start.map((x, i) => x - (1 + gamma) * change[i]!),
      };
      const ahead = Array.from({ length: 31 }, () => {
        const { current, previous } = state;
        state = generalMomentum.step({ beta, gamma, eta }, state, crookedSlope);
        return current.map((x, i) => x + gamma * (x - previous[i]!));
      });
      expectSamePoints(
        pointsOf((before) => pidMomentum.step({ beta, derivative, eta }, before, crookedSlope)),
        ahead,
      );
    },
  );

  it('adds (1 − β)K times the change of the gradient to heavy ball’s step', () => {
    const { beta, derivative, eta } = { beta: 0.8, derivative: 2, eta: 0.05 };
    const points = pointsOf((state) => pidMomentum.step({ beta, derivative, eta }, state, crookedSlope));
    for (let k = 1; k + 1 < points.length; k++) {
      const [x = NaN, before = NaN, next] = [points[k]?.[0], points[k - 1]?.[0], points[k + 1]?.[0]];
      const [now = NaN] = crookedSlope([x]);
      const change = now - (crookedSlope([before])[0] ?? NaN);
      expect(next).toBeCloseTo(x + beta * (x - before) - eta * (now + (1 - beta) * derivative * change), 13);
    }
  });

  it('has the heavy ball’s best constants for K = 0, and states none for another K', () => {
    const interval = { mu: 1, L: 9 };
    expect(pidMomentum.optimal(interval)).toEqual({ ...heavyBall.optimal(interval), others: { derivative: 0 } });
    expect(pidMomentum.optimal(interval, { derivative: 1 })).toBeNull();
  });

  it('refuses a gain that is not a finite number', () => {
    const at = (derivative: unknown) => () =>
      pidMomentum.family({ beta: 0.5, derivative: derivative as number, eta: 1 });
    expect(at(undefined)).toThrow(inputTypeError('pid: derivative must be a finite number, got undefined'));
    expect(at(Infinity)).toThrow(inputRangeError('pid: derivative must be a finite number, got Infinity'));
  });
});
