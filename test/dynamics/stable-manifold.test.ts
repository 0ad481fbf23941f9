import { describe, expect, it } from 'vitest';
import { simulate } from '../../src/dynamics/simulate.ts';
import { stableManifold, type PhasePoint } from '../../src/dynamics/stable-manifold.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import type { Vector } from '../../src/numeric/vector.ts';
import { diagonalQuadratic } from '../../src/objectives/diagonal-quadratic.ts';
import { himmelblau } from '../../src/objectives/himmelblau.ts';
import type { Objective } from '../../src/objectives/objective.ts';
import { ravine } from '../../src/objectives/ravine.ts';
import { saddleChain } from '../../src/objectives/saddle-chain.ts';
import { walledSaddle } from '../../src/objectives/walled-saddle.ts';
import { findStationary } from '../../src/dynamics/find-stationary.ts';

const WELL = saddleChain(1);
const PARAMETERS = { beta: 0.9, eta: 0.1 };

/** The iterates from a state. */
function runFrom(objective: Objective, { current, previous }: PhasePoint, maxSteps: number): readonly Vector[] {
  return simulate(heavyBall, PARAMETERS, objective, { start: current, previous, maxSteps }).iterates;
}

/** The last coordinate at the end of the run from a state moved by so much along it. */
function endBeside(objective: Objective, { current, previous }: PhasePoint, by: number): number {
  const moved = current.map((x, i) => (i === current.length - 1 ? x + by : x));
  return runFrom(objective, { current: moved, previous }, 2000).at(-1)?.at(-1) ?? NaN;
}

const distance = (a: Vector, b: Vector): number => Math.hypot(...a.map((x, i) => x - b[i]!));

describe('stableManifold', () => {
  const well = stableManifold(WELL, [0], PARAMETERS).branches;
  const walled = stableManifold(walledSaddle, [0, 0], PARAMETERS);

  it('is the line θ_k = z₂ θ_{k−1} of a quadratic, along the eigenvector', () => {
    const root = 1 - Math.SQRT1_2;
    for (const [curvatures, axis] of [
      [[-1], 0],
      [[1, -1, 2], 1],
    ] as const) {
      const saddle = curvatures.map(() => 0);
      const manifold = stableManifold(diagonalQuadratic(curvatures), saddle, { beta: 0.5, eta: 0.5 });
      expect(manifold.root).toBeCloseTo(root, 15);
      expect(manifold.saddle).toBe(saddle);
      expect(manifold.direction).toEqual(curvatures.map((_, i) => Number(i === axis)));
      const [branch] = manifold.branches;
      for (const { current, previous } of branch) {
        expect(Math.abs(current[axis]! - root * previous[axis]!)).toBeLessThan(1e-14 * 3);
      }
      expect(branch.at(-1)?.previous[axis]).toBeGreaterThan(2.9);
      expect(branch[0]?.previous[axis]).toBeCloseTo(1e-6 * root, 18);
    }
  });

  it('divides the states that roll to one side from those that roll to the other', () => {
    for (const [objective, branches, minimum] of [
      [WELL, well, 1],
      [walledSaddle, walled.branches, Math.SQRT2],
    ] as const) {
      for (const branch of branches) {
        for (let i = 500; i < branch.length; i += 197) {
          const state = branch[i]!;
          const ends = [1e-6, -1e-6].map((by) => endBeside(objective, state, by) / minimum);
          expect((ends[0] ?? NaN) * (ends[1] ?? NaN)).toBeCloseTo(-1, 5);
        }
      }
    }
  });

  it('leads up to the saddle: iterated forwards, a state comes near it, also where the way there is curved', () => {
    const saddle = findStationary(himmelblau, [0.08, 2.9]).point;
    const parameters = { beta: 0.9, eta: 0.01 };
    const curved = stableManifold(himmelblau, saddle, parameters, { radius: 0.5 });
    const [state] = curved.branches[0].slice(-1);
    if (state === undefined) throw new Error('no manifold');
    expect(distance(state.previous, saddle)).toBeGreaterThan(0.4);
    const { iterates } = simulate(heavyBall, parameters, himmelblau, {
      start: state.current,
      previous: state.previous,
    });
    expect(Math.min(...iterates.map((point) => distance(point, saddle)))).toBeLessThan(1e-5);
    const [end] = well[0].slice(-1);
    const first = end === undefined ? [] : runFrom(WELL, end, 300);
    expect(Math.min(...first.map(([x = NaN]) => Math.abs(x)))).toBeLessThan(1e-6);
  });

  it('is symmetric where the function is, leaves the radius, has no gaps, and stays on an axis of symmetry', () => {
    const [upper, lower] = walled.branches;
    const negated = (point: Vector): Vector => point.map((x) => 0 - x);
    expect(lower).toEqual(
      upper.map(({ current, previous }) => ({ current: negated(current), previous: negated(previous) })),
    );
    for (const { current, previous } of upper)
      expect([current, previous].map(([x = NaN]) => Math.abs(x))).toEqual([0, 0]);
    const gaps = upper.slice(1).map(({ current }, i) => distance(current, upper[i]!.current));
    expect(Math.max(...gaps)).toBeLessThan(0.2);
    const finer = stableManifold(walledSaddle, [0, 0], PARAMETERS, { points: 400 }).branches[0];
    expect(finer.length).toBeGreaterThan(3 * upper.length);
  });

  it('ends after a number of steps where it never leaves', () => {
    const [branch] = stableManifold(WELL, [0], PARAMETERS, { radius: 1e300, points: 2 }).branches;
    expect(branch.length).toBeLessThanOrEqual(2000);
  });

  it('refuses what has no such manifold', () => {
    const make =
      (beta: number, eta = 0.1, maximum = 0) =>
      () =>
        stableManifold(WELL, [maximum], { beta, eta });
    expect(make(0)).toThrow('stableManifold: beta must be a finite number > 0, got 0');
    expect(make(1)).toThrow('stableManifold: beta must be below 1, got 1');
    expect(make(0.5, -1)).toThrow('stableManifold: eta must be a finite number > 0, got -1');
    expect(make(0.5, 0.1, 1)).toThrow('stableManifold: exactly one curvature at saddle must be negative, got 2');
    expect(make(0.5, 0.1, NaN)).toThrow('stableManifold: saddle[0] must be a finite number, got NaN');
    expect(() => stableManifold(ravine, [0], PARAMETERS)).toThrow(
      'stableManifold: saddle must be an array of 2 numbers, got an array of length 1',
    );
    expect(() => stableManifold(diagonalQuadratic([-1, -2, 1]), [0, 0, 0], PARAMETERS)).toThrow(
      'stableManifold: exactly one curvature at saddle must be negative, got -2, -1, 1',
    );
    expect(() => stableManifold(diagonalQuadratic([-1, 4]), [0, 0], { beta: 0.5, eta: 0.75 })).toThrow(
      'stableManifold: curvatures at saddle must be below 2(1 + beta)/eta = 4, got 4',
    );
    expect(() => stableManifold(WELL, [0], PARAMETERS, { points: 1 })).toThrow(
      'points must be a whole number from 2 to 10000',
    );
  });
});
