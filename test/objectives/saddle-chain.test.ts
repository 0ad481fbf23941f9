import { describe, expect, it } from 'vitest';
import { simulate } from '../../src/dynamics/simulate.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { saddleChain } from '../../src/objectives/saddle-chain.ts';
import { checkObjective } from '../helpers/check-objective.ts';

describe('saddleChain', () => {
  checkObjective(saddleChain(3));

  it('has the stationary points {−1, 0, 1}ⁿ, with a negative curvature for every 0', () => {
    const chain = saddleChain(3);
    for (const point of [
      [0, 0, 0],
      [1, 0, -1],
      [-1, -1, 1],
      [0, 1, 0],
    ]) {
      expect(chain.gradient(point).map((slope) => slope + 0)).toEqual([0, 0, 0]);
      expect(chain.hessian?.(point).diag()).toEqual(point.map((x) => (x === 0 ? -1 : 2)));
    }
    expect(chain.value([1, -1, 1])).toBe(-0.75);
  });

  it('keeps a run near one saddle after the other', () => {
    const { iterates } = simulate(heavyBall, { beta: 0.5, eta: 0.1 }, saddleChain(3));
    const near = (saddle: readonly number[]): number =>
      Math.min(...iterates.map((point) => Math.hypot(...point.map((x, i) => x - (saddle[i] ?? NaN)))));
    expect(near([1, 0, 0])).toBeLessThan(0.1);
    expect(near([1, 1, 0])).toBeLessThan(0.1);
    expect(near([0, 1, 0])).toBeGreaterThan(0.9);
  });

  it('has from 1 to 100 coordinates', () => {
    expect(() => saddleChain(0)).toThrow('saddleChain: length must be a whole number from 1 to 100, got 0');
    expect(saddleChain(100).start?.[99]).toBe(1e-200);
  });
});
