import { describe, expect, it } from 'vitest';
import { findMinima } from '../../src/dynamics/find-minima.ts';
import { himmelblau } from '../../src/objectives/himmelblau.ts';
import { objectiveFrom } from '../../src/objectives/objective-from.ts';
import type { Objective } from '../../src/objectives/objective.ts';
import { ravine } from '../../src/objectives/ravine.ts';
import { refusal } from '../helpers/refusal.ts';

/** An objective that declares no minimiser. */
function silent(objective: Objective, changes: Partial<Objective> = {}): Objective {
  const { name, dimension } = objective;
  const value: Objective['value'] = (point) => objective.value(point);
  return { name, dimension, value, gradient: (point) => objective.gradient(point), ...changes };
}

describe('findMinima', () => {
  it('takes declared minimisers as they are', () => {
    expect(findMinima(himmelblau)).toBe(himmelblau.minimizers);
    expect(findMinima(ravine)).toEqual([ravine.minimizer]);
  });

  it('finds the four minimisers of Himmelblau’s function among its nine stationary points, by their first coordinates', () => {
    const found = findMinima(silent(himmelblau, { start: [0, 0] }));
    const declared = [...(himmelblau.minimizers ?? [])].sort(([a = 0], [b = 0]) => a - b);
    expect(found).toHaveLength(4);
    found.forEach((point, i) => {
      point.forEach((value, j) => expect(value).toBeCloseTo(declared[i]?.[j] ?? NaN, 12));
    });
  });

  it('orders by later coordinates where the first ones are equal', () => {
    const wells = silent(ravine, { gradient: ([x = 0, y = 0]) => [x, y ** 3 - y], start: [0, 0.2] });
    const found = findMinima(wells).map((point) => point.map((value) => Math.round(value)));
    expect(found).toEqual([
      [0, -1],
      [0, 1],
    ]);
  });

  it('leaves out points where the curvature vanishes or is negative', () => {
    const quartic: Objective = {
      name: 'quartic',
      dimension: 1,
      value: ([x = 0]) => x ** 4,
      gradient: ([x = 0]) => [4 * x ** 3],
    };
    const hill: Objective = {
      name: 'hill',
      dimension: 1,
      value: ([x = 0]) => Math.cos(x),
      gradient: ([x = 0]) => [-Math.sin(x)],
    };
    expect(findMinima(quartic)).toEqual([]);
    for (const [x = NaN] of findMinima(hill, { start: [0], points: 8 })) {
      expect(Math.cos(x)).toBeCloseTo(-1, 12);
    }
  });

  it('looks from as many points as it is told, the start first, and always from the same', () => {
    const seen: number[][] = [];
    const bowl = silent(ravine, {
      gradient: ([x = 0, y = 0]) => {
        seen.push([x, y]);
        return [x, y];
      },
    });
    expect(findMinima(bowl, { start: [3, 4], points: 1 })).toHaveLength(1);
    expect(seen[0]).toEqual([3, 4]);
    const wells = silent(himmelblau, { start: [0, 0] });
    expect(findMinima(wells)).toEqual(findMinima(wells));
    expect(findMinima(wells, { points: 1 }).length).toBeLessThan(4);
  });

  it('leaves out starts from which the gradient is not a number', () => {
    const edge = objectiveFrom({ dimension: 1, gradient: ([x = 0]) => [x > -0.5 ? x - 1 : NaN], start: [2] });
    const [[x = NaN] = [], ...others] = findMinima(edge);
    expect([x, others.length]).toEqual([expect.closeTo(1, 9), 0]);
  });

  it('passes on what is not the caller’s error', () => {
    const broken = silent(ravine, {
      gradient: () => {
        throw new Error('broken');
      },
    });
    expect(() => findMinima(broken, { start: [1, 1] })).toThrow('broken');
  });

  it('looks for nothing in more than 16 coordinates', () => {
    const of = (dimension: number): Objective => ({
      ...{ name: 'bowl', dimension, value: () => 0 },
      gradient: (point) => point,
    });
    expect([16, 17].map((dimension) => findMinima(of(dimension), { points: 1 }).length)).toEqual([1, 0]);
  });

  it('refuses a start that is no point', () => {
    expect(refusal(() => findMinima(ravine, { start: [1] }))).toBe(
      'TypeError: findMinima: start must be an array of 2 numbers, got an array of length 1',
    );
  });
});
