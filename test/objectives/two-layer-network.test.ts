import { describe, expect, it } from 'vitest';
import { simulate } from '../../src/dynamics/simulate.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { twoLayerNetwork } from '../../src/objectives/two-layer-network.ts';
import { checkDifferences } from '../helpers/check-differences.ts';
import { iris } from '../helpers/iris.ts';

const { features, labels } = iris();

describe('twoLayerNetwork', () => {
  const objective = twoLayerNetwork(features, labels, { classes: 3, hidden: 4, ridge: 0.01 });
  const { start = [] } = objective;
  checkDifferences(objective, 2);

  it('has a symmetric Hessian by products: u·Hv = v·Hu', () => {
    const [u, v] = [start.map((_, i) => Math.sin(i)), start.map((_, i) => Math.cos(3 * i))];
    const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, x, i) => sum + x * b[i]!, 0);
    expect(dot(u, objective.hessianTimes(start, v))).toBeCloseTo(dot(v, objective.hessianTimes(start, u)), 12);
  });

  it('does not notice the signs of a hidden unit, nor the order of two', () => {
    const weights = 5;
    const flipped = start.map((w, i) => (i < weights || (i >= 20 && i % 4 === 0) ? -w : w));
    expect(objective.value(flipped)).toBeCloseTo(objective.value(start), 13);
    const swap = (i: number): number => {
      if (i < 10) return (i + 5) % 10;
      return i >= 20 && i % 4 < 2 ? i - (i % 4) + (1 - (i % 4)) : i;
    };
    expect(objective.value(start.map((_, i) => start[swap(i)]!))).toBeCloseTo(objective.value(start), 13);
  });

  it('has a stationary point of loss ln 3 at 0, as each class has 50 samples', () => {
    const zero = start.map(() => 0);
    expect(objective.dimension).toBe(4 * (5 + 3));
    expect(objective.value(zero)).toBeCloseTo(Math.log(3), 14);
    expect(Math.max(...objective.gradient(zero).map(Math.abs))).toBe(0);
  });

  it('learns iris', () => {
    const run = simulate(heavyBall, { beta: 0.9, eta: 0.1 }, objective, { maxSteps: 200, record: 'end' });
    expect(run.values.at(-1)).toBeLessThan(0.35);
  });

  it('starts from its seed, with the variances 1/width and 1/hidden', () => {
    const { start: wide = [] } = twoLayerNetwork([[1, 1, 1, 1]], [0], { classes: 4, hidden: 400, seed: 3 });
    const variance = (list: readonly number[]): number => list.reduce((sum, w) => sum + w * w, 0) / list.length;
    expect(variance(wide.slice(0, 1600))).toBeCloseTo(1 / 4, 1);
    expect(variance(wide.slice(1600)) * 400).toBeCloseTo(1, 0.9);
    expect(twoLayerNetwork([[1]], [0], { classes: 2, hidden: 1 }).start).not.toEqual(
      twoLayerNetwork([[1]], [0], { classes: 2, hidden: 1, seed: 2 }).start,
    );
  });

  it('refuses shapes that are none', () => {
    const make = (classes: number, hidden: number) => () => twoLayerNetwork([[1]], [0], { classes, hidden });
    expect(make(1, 1)).toThrow('twoLayerNetwork: classes must be a whole number ≥ 2, got 1');
    expect(make(2, 0)).toThrow('twoLayerNetwork: hidden must be a whole number ≥ 1, got 0');
  });
});
