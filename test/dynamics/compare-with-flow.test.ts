import { describe, expect, it } from 'vitest';
import { compareWithFlow } from '../../src/dynamics/compare-with-flow.ts';
import { exactFlow } from '../../src/dynamics/exact-flow.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { diagonalQuadratic } from '../../src/objectives/diagonal-quadratic.ts';
import { ravine } from '../../src/objectives/ravine.ts';

describe('compareWithFlow', () => {
  const parameters = { beta: 0.9, eta: 0.002 };

  it('solves the ODE that belongs to the iterates, sample k at the time of iteration k', () => {
    const { flow, trajectory, solution } = compareWithFlow(heavyBall, parameters, ravine, { steps: 30 });
    expect(solution.times).toHaveLength(trajectory.iterates.length);
    solution.times.forEach((time, k) => {
      expect(time).toBeCloseTo(k * flow.timeStep, 12);
      [100, 1].forEach((lambda, i) => {
        const start = { position: 1, velocity: solution.velocities[0]![i]! };
        expect(solution.positions[k]![i]).toBeCloseTo(exactFlow(flow, lambda, time, start).position, 9);
      });
    });
  });

  it('measures the largest distance over all iterations and coordinates', () => {
    const { trajectory, solution, gap } = compareWithFlow(heavyBall, parameters, ravine, { steps: 30 });
    const distances = trajectory.iterates.flatMap((point, k) =>
      point.map((value, i) => Math.abs(value - solution.positions[k]![i]!)),
    );
    expect(gap).toBe(Math.max(...distances));
    expect(gap).toBeGreaterThan(0);
  });

  it('shrinks fourfold when the step is halved at the same friction and time', () => {
    const gapOf = (steps: number): number => {
      const h = 2 / steps;
      const beta = Math.exp(-h);
      const eta = (h * h * (1 + beta)) / 2;
      return compareWithFlow(heavyBall, { beta, eta }, diagonalQuadratic([4, 1]), { steps }).gap;
    };
    expect(gapOf(100) / gapOf(200)).toBeCloseTo(4, 1);
  });

  it('is infinite where the iterates diverge', () => {
    expect(compareWithFlow(heavyBall, { beta: 0.9, eta: 1 }, ravine).gap).toBe(Infinity);
  });

  it('starts where it is told', () => {
    const { trajectory, solution } = compareWithFlow(heavyBall, parameters, ravine, { start: [2, -3], steps: 1 });
    expect(trajectory.iterates[0]).toEqual([2, -3]);
    expect(solution.positions[0]).toEqual([2, -3]);
  });

  it('names the argument that is out of range', () => {
    expect(() => compareWithFlow(heavyBall, parameters, ravine, { steps: 0 })).toThrow(
      'compareWithFlow: steps must be a whole number ≥ 1, got 0',
    );
    expect(() => compareWithFlow(heavyBall, parameters, ravine, { start: [1] })).toThrow(/^compareWithFlow: start/);
    expect(() => compareWithFlow(heavyBall, { beta: -0.5, eta: 0.1 }, ravine)).toThrow(/beta must be > 0/);
  });
});
