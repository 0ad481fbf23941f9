import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flowEnergy } from '../../src/dynamics/flow-energy.ts';
import { flowOf } from '../../src/dynamics/flow-of.ts';
import { iterationEnergy } from '../../src/dynamics/iteration-energy.ts';
import { leapfrog } from '../../src/dynamics/leapfrog.ts';
import { simulate } from '../../src/dynamics/simulate.ts';
import { startVelocity } from '../../src/dynamics/start-velocity.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { heavyBallL2 } from '../../src/methods/heavy-ball-l2.ts';
import { nesterov } from '../../src/methods/nesterov.ts';
import { inputRangeError } from '../../src/numeric/input-error.ts';
import { diagonalQuadratic } from '../../src/objectives/diagonal-quadratic.ts';
import type { Objective } from '../../src/objectives/objective.ts';

/** A function that is not convex, with |f″| ≤ 1. */
const waves: Objective = {
  name: 'waves',
  dimension: 1,
  value: ([x = NaN]) => Math.cos(x),
  gradient: ([x = NaN]) => [-Math.sin(x)],
};
const between = (min: number, max: number): fc.Arbitrary<number> => fc.double({ min, max, noNaN: true });

describe('iterationEnergy', () => {
  it('changes by at most its bound on a function that is not convex, and never rises for η ≤ 2(1 − β)/L', () => {
    fc.assert(
      fc.property(between(0, 0.99), between(0.01, 1.5), between(-9, 9), between(-9, 9), (beta, part, x, before) => {
        const eta = 2 * (1 - beta) * part;
        const start = { start: [x], previous: [before], maxSteps: 40, tolerance: 0 };
        const { energies, bounds } = iterationEnergy(heavyBall, simulate(heavyBall, { beta, eta }, waves, start), {
          L: 1,
        });
        expect(bounds?.length).toBe(energies.length - 1);
        bounds?.forEach((bound, k) => {
          const size = 1e-13 * (1 + Math.abs(energies[k]!));
          expect(energies[k + 1]! - energies[k]!).toBeLessThanOrEqual(bound + size);
          if (part <= 1) expect(bound).toBeLessThanOrEqual(0);
        });
      }),
    );
  });

  it('is f(θ₀) from rest, and counts the first step from the point before', () => {
    const quadratic = diagonalQuadratic([2]);
    const rest = simulate(heavyBall, { beta: 0.5, eta: 0.25 }, quadratic, { start: [3], maxSteps: 1 });
    // θ₁ = 3 − 0.25 · 6 = 1.5; E₁ = 1.5² + 0.5/(0.5) · 1.5² and the bound is −(0.5/0.25 − 1)·1.5².
    expect(iterationEnergy(heavyBall, rest, { L: 2 })).toEqual({ energies: [9, 4.5], bounds: [-2.25] });
    const moving = simulate(heavyBall, { beta: 0.5, eta: 0.25 }, quadratic, { start: [3], previous: [1], maxSteps: 0 });
    expect(iterationEnergy(heavyBall, moving)).toEqual({ energies: [9 + 4], bounds: null });
  });

  it('may rise beyond 2(1 − β)/L where the iteration still converges', () => {
    const run = simulate(heavyBall, { beta: 0.9, eta: 1 }, diagonalQuadratic([1]), { maxSteps: 100, tolerance: 0 });
    const { energies } = iterationEnergy(heavyBall, run);
    expect(energies.some((energy, k) => k > 0 && energy > energies[k - 1]!)).toBe(true);
    expect(energies.at(-1)).toBeLessThan(0.01);
  });

  it('comes to the energy of the flow as h goes to 0', () => {
    const gapAt = (h: number): number => {
      const parameters = { beta: Math.exp(-h), eta: (h * h * (1 + Math.exp(-h))) / 2 };
      const flow = flowOf(heavyBall, parameters);
      const steps = Math.round(2 / h);
      const run = simulate(heavyBall, parameters, waves, { start: [1], maxSteps: steps, tolerance: 0 });
      const velocity = startVelocity(flow, waves.gradient([1]));
      const solution = leapfrog(flow, waves, { start: [1], velocity, steps });
      const { energies } = flowEnergy(solution, waves);
      return Math.abs(iterationEnergy(heavyBall, run, { L: 1 }).energies[steps]! - energies[steps]!);
    };
    expect(gapAt(0.01)).toBeLessThan(0.01);
    expect(gapAt(0.01) / gapAt(0.005)).toBeCloseTo(2, 1);
  });

  it('names what is not as it must be', () => {
    const run = simulate(heavyBall, { beta: 0.5, eta: 0.1 }, waves, { start: [1], maxSteps: 4 });
    const named = (message: string) => inputRangeError(`iterationEnergy: ${message}`);
    expect(() => iterationEnergy(heavyBall, run, { L: 0 })).toThrow(named('L must be a finite number > 0, got 0'));
    const thinned = simulate(heavyBall, { beta: 0.5, eta: 0.1 }, waves, {
      start: [1],
      maxSteps: 4,
      record: { every: 2 },
    });
    expect(() => iterationEnergy(heavyBall, thinned, { L: 1 })).toThrow(
      named('the trajectory must have every iterate, got none at k = 1'),
    );
    expect(() => iterationEnergy(nesterov, run, { L: 1 })).toThrow(
      named('the method must be heavy ball with β ≥ 0, got γ = 0.5, weight decay 0, β = 0.5'),
    );
    const decayed = simulate(heavyBallL2, { beta: 0.5, eta: 0.1, weightDecay: 1 }, waves, { start: [1], maxSteps: 4 });
    expect(() => iterationEnergy(heavyBallL2, decayed, { L: 1 })).toThrow('weight decay 1, β = 0.5');
    const negative = simulate(heavyBall, { beta: -0.5, eta: 0.1 }, waves, { start: [1], maxSteps: 4 });
    expect(() => iterationEnergy(heavyBall, negative, { L: 1 })).toThrow('β = -0.5');
  });
});
