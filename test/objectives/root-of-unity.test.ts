import { describe, expect, it } from 'vitest';
import { findCycle } from '../../src/certificates/find-cycle.ts';
import { simulate } from '../../src/dynamics/simulate.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { checkObjective } from '../../src/objectives/check-objective.ts';
import { counterexample } from '../../src/objectives/counterexample.ts';
import { rootOfUnity } from '../../src/objectives/root-of-unity.ts';
import { refusal } from '../helpers/refusal.ts';

describe('rootOfUnity', () => {
  it('is by default a function on which heavy ball with the default β and η never arrives, even from rest', () => {
    const objective = rootOfUnity.make();
    const parameters = { beta: 0.5, eta: 0.12 };
    const cycle = findCycle(parameters, { mu: 1, L: 25 });
    if (cycle === null) throw new Error('no cycle');
    expect(cycle.length).toBe(3);
    expect(objective.gradient([1, 0.3])).toEqual(counterexample(cycle).gradient([1, 0.3]));
    const { iterates, status } = simulate(heavyBall, parameters, objective, { start: [2.25, 0], maxSteps: 3000 });
    expect(status).toBe('step-limit');
    for (const iterate of iterates.slice(-100)) expect(Math.hypot(...iterate)).toBeGreaterThan(0.3);
    const around = simulate(heavyBall, parameters, objective, {
      previous: cycle.previous,
      maxSteps: 300,
      tolerance: 0,
    });
    expect(around.iterates[300]?.[0]).toBeCloseTo(1, 13);
  });

  it('takes any number of corners, and is of its class and agrees with itself where that is no cycle too', () => {
    for (const m of [3, 4, 7, 40]) {
      const objective = rootOfUnity.make({ m, kappa: 4, beta: 0.9, eta: 0.3 });
      expect(objective).toMatchObject({ name: 'root-of-unity', dimension: 2, minimizer: [0, 0], start: [1, 0] });
      expect(checkObjective(objective, { points: 20 }).disagreement).toBeNull();
      for (const point of [
        [0.1, 0.1],
        [1, 0.5],
        [-3, 2],
      ]) {
        const [xx = NaN, xy = NaN, , yy = NaN] = objective.hessian?.(point).to1DArray() ?? [];
        const [middle, half] = [(xx + yy) / 2, Math.hypot((xx - yy) / 2, xy)];
        expect(middle - half).toBeGreaterThan(1 - 1e-12);
        expect(middle + half).toBeLessThan(4 + 1e-12);
      }
    }
  });

  it('refuses what is no cycle, no class or no method', () => {
    for (const [given, message] of [
      [{ m: 2 }, 'm must be a whole number ≥ 3, got 2'],
      [{ kappa: 1 }, 'kappa must be above 1, got 1'],
      [{ kappa: -1 }, 'kappa must be a finite number > 0, got -1'],
      [{ beta: NaN }, 'beta must be a finite number, got NaN'],
      [{ eta: 0 }, 'eta must be a finite number > 0, got 0'],
    ] as const) {
      expect(refusal(() => rootOfUnity.make(given))).toBe(`RangeError: root-of-unity: ${message}`);
    }
  });
});
