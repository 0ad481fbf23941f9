import { describe, expect, it } from 'vitest';
import {
  likelihoodRegion,
  limited,
  type Aim,
  type Limits,
} from '../../../src/dynamics/identification/likelihood-region.ts';
import { separableFit, type SeparableModel } from '../../../src/numeric/separable-fit.ts';

const TARGET = Float64Array.from([3, 4]);

/** Two numbers that are observed as they are, or the first of them as its cube. */
function modelAt(power: 1 | 3): (point: readonly number[]) => SeparableModel {
  return ([a = NaN, b = NaN]) => ({
    columns: [],
    targets: [Float64Array.from([TARGET[0]! - a ** power, TARGET[1]! - b])],
    slopes: () => [
      { columns: [], targets: [Float64Array.from([-power * a ** (power - 1), 0])] },
      { columns: [], targets: [Float64Array.from([0, -1])] },
    ],
  });
}

function endsOf(power: 1 | 3, aim: Aim, limits: Limits = []): readonly [number, number] {
  const fit = separableFit(modelAt(power), [2, 2]);
  if (fit === null) throw new Error('no fit');
  const values = likelihoodRegion({ modelAt: modelAt(power), fit, limits }, 0.25, [aim]).map(aim);
  return [Math.min(...values), Math.max(...values)];
}

describe('likelihoodRegion', () => {
  it('reaches the ends of a disk where the model is linear, in every direction', () => {
    const [least, most] = endsOf(1, ([a = 0, b = 0]) => 0.6 * a - 0.8 * b);
    expect(least).toBeCloseTo(-1.4 - 0.5, 6);
    expect(most).toBeCloseTo(-1.4 + 0.5, 6);
  });

  it('follows a model that is not linear to the ends of its own region', () => {
    const [least, most] = endsOf(3, ([a = 0]) => a);
    expect(least).toBeCloseTo(Math.cbrt(2.5), 2);
    expect(least).toBeGreaterThanOrEqual(Math.cbrt(2.5));
    expect(most).toBeCloseTo(Math.cbrt(3.5), 2);
    expect(most).toBeLessThanOrEqual(Math.cbrt(3.5));
  });

  it('goes along a limit, and not beyond', () => {
    const [, most] = endsOf(1, ([a = 0, b = 0]) => a + b, [[0, 3.1]]);
    expect(most).toBeCloseTo(3.1 + 4 + Math.sqrt(0.25 - 0.01), 2);
    expect(limited([5, 9], [[0, 3.1]])).toEqual([3.1, 9]);
  });
});
