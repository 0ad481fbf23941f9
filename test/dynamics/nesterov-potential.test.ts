import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nesterovPotential } from '../../src/dynamics/nesterov-potential.ts';
import { nesterovSequencePotential } from '../../src/dynamics/nesterov-sequence-potential.ts';
import { simulateSchedule } from '../../src/dynamics/simulate-schedule.ts';
import { simulate } from '../../src/dynamics/simulate.ts';
import { nesterov } from '../../src/methods/nesterov.ts';
import { nesterovSchedule } from '../../src/methods/schedules/nesterov-sequence.ts';
import { inputRangeError, inputTypeError } from '../../src/numeric/input-error.ts';
import { diagonalQuadratic } from '../../src/objectives/diagonal-quadratic.ts';
import type { Objective } from '../../src/objectives/objective.ts';

/** Curvature μ near the minimiser (2, 0) in one coordinate and L in the other, and the other way about beyond a distance of 1. */
function kinked(mu: number, L: number): Objective {
  const value = (near: number, far: number, x: number): number =>
    Math.abs(x) < 1 ? (near * x * x) / 2 : near / 2 + near * (Math.abs(x) - 1) + (far * (Math.abs(x) - 1) ** 2) / 2;
  const slope = (near: number, far: number, x: number): number =>
    Math.abs(x) < 1 ? near * x : Math.sign(x) * (near + far * (Math.abs(x) - 1));
  return {
    name: 'kinked',
    dimension: 2,
    value: ([x = NaN, y = NaN]) => value(mu, L, x - 2) + value(L, mu, y) + 5,
    gradient: ([x = NaN, y = NaN]) => [slope(mu, L, x - 2), slope(L, mu, y)],
    minimizer: [2, 0],
  };
}
const between = (min: number, max: number): fc.Arbitrary<number> => fc.double({ min, max, noNaN: true });
const cases = fc.record({ kappa: between(1, 200), x: between(-9, 9), y: between(-9, 9) });

describe('nesterovPotential', () => {
  it('shrinks by 1 − 1/√κ or more in every step, on functions that are not quadratic', () => {
    fc.assert(
      fc.property(cases, between(0.01, 100), ({ kappa, x, y }, mu) => {
        const L = kappa * mu;
        const root = Math.sqrt(kappa);
        const objective = kinked(mu, L);
        const parameters = { beta: (root - 1) / (root + 1), eta: 1 / L };
        const run = simulate(nesterov, parameters, objective, { start: [x, y], maxSteps: 60, tolerance: 0 });
        const { values, factor } = nesterovPotential(run, objective, { mu, L });
        expect(factor).toBeCloseTo(1 - 1 / root, 12);
        values.slice(1).forEach((value, k) => {
          expect(value).toBeLessThanOrEqual(factor * values[k]! + 1e-11 * (L + values[0]!));
        });
      }),
    );
  });

  it('is f − f* + ½μ|θ₀ − θ*|² from rest, and looks √κ − 1 steps ahead', () => {
    const objective = diagonalQuadratic([4], { minimizer: [1] });
    const run = simulate(nesterov, { beta: 1 / 3, eta: 0.25 }, objective, { start: [3], previous: [2], maxSteps: 0 });
    expect(nesterovPotential(run, objective, { mu: 1, L: 4 }).values).toEqual([8 + 0.5 * 9]);
  });

  it('names what is not as it must be', () => {
    const objective = diagonalQuadratic([4]);
    const run = simulate(nesterov, { beta: 1 / 3, eta: 0.25 }, objective, { maxSteps: 4, tolerance: 0 });
    const at = (interval: object) => () => nesterovPotential(run, objective, { mu: 1, L: 4, ...interval });
    expect(at({ mu: 0 })).toThrow(inputRangeError('nesterovPotential: mu must be a finite number > 0, got 0'));
    expect(at({ L: NaN })).toThrow(inputRangeError('nesterovPotential: L must be a finite number > 0, got NaN'));
    expect(at({ L: 0.5 })).toThrow(inputRangeError('nesterovPotential: L must be at least mu (1), got 0.5'));
    expect(at({ L: 1 })().factor).toBe(0);
    const without = { name: 'flat', dimension: 1, value: () => 0, gradient: () => [0] };
    expect(() => nesterovPotential(run, without, { mu: 1, L: 4 })).toThrow(
      inputTypeError('nesterovPotential: the objective must have a known minimizer, got none'),
    );
    const thinned = { ...run, steps: [0, 2] };
    expect(() => nesterovPotential(thinned, objective, { mu: 1, L: 4 })).toThrow(
      inputRangeError('nesterovPotential: the trajectory must have every iterate, got none at k = 1'),
    );
  });
});

describe('nesterovSequencePotential', () => {
  it('never rises for η ≤ 1/L on convex functions, and is at most 4|θ₀ − θ*|²', () => {
    fc.assert(
      fc.property(cases, between(0.05, 1), ({ kappa, x, y }, part) => {
        const objective = kinked(1e-3, kappa);
        const run = simulateSchedule(nesterovSchedule({ eta: part / kappa, steps: 80 }), objective, {
          start: [x, y],
          tolerance: 0,
        });
        const { values, factor } = nesterovSequencePotential(run, objective);
        expect(factor).toBe(1);
        const size = 4 * ((x - 2) ** 2 + y * y);
        values.slice(1).forEach((value, k) => {
          expect(value).toBeLessThanOrEqual(values[k]! + 1e-11 * (1 + size));
          expect(value).toBeLessThanOrEqual(size + 1e-11 * (1 + size));
        });
      }),
    );
  });

  it('is 4η(f − f*) + 2|θ₀ − θ*|² at the start', () => {
    const objective = diagonalQuadratic([4], { minimizer: [1] });
    const run = simulateSchedule(nesterovSchedule({ eta: 0.25, steps: 1 }), objective, { start: [3] });
    expect(nesterovSequencePotential(run, objective).values[0]).toBe(4 * 0.25 * 8 + 2 * 4);
  });
});
