import { describe, expect, it } from 'vitest';
import { regroupedStarts } from '../../../src/dynamics/identification/regrouped-starts.ts';

/** ηλ and D of two roots. */
const modeOfRoots = ([a, b]: readonly [number, number]): { readonly x: number; readonly determinant: number } => ({
  x: (1 - a) * (1 - b),
  determinant: a * b,
});

/** β and γ of two modes, D = β − γηλ. */
function sharedBy(first: readonly [number, number], second: readonly [number, number]): readonly [number, number] {
  const [one, other] = [modeOfRoots(first), modeOfRoots(second)];
  const gamma = (one.determinant - other.determinant) / (other.x - one.x);
  return [one.determinant + gamma * one.x, gamma];
}

describe('regroupedStarts', () => {
  it('pairs the four real roots of two modes in every way, with the β and γ of each', () => {
    const [a, b, c, d] = [0.9, 0.5, 0.8, 0.6] as const;
    const [beta, gamma] = sharedBy([a, c], [b, d]);
    const starts = regroupedStarts({ beta, gamma }, [modeOfRoots([a, c]).x, modeOfRoots([b, d]).x]);
    expect(starts).toHaveLength(3);
    const wanted = [...sharedBy([a, b], [c, d]), modeOfRoots([a, b]).x, modeOfRoots([c, d]).x];
    const distances = starts.map((start) => {
      const [first = NaN, second = NaN, ...modes] = start;
      const all = [first, second, ...modes.toSorted((x, y) => x - y)];
      const sorted = [...wanted.slice(0, 2), ...wanted.slice(2).sort((x, y) => x - y)];
      return Math.max(...all.map((value, i) => Math.abs(value - (sorted[i] ?? NaN))));
    });
    expect(Math.min(...distances)).toBeLessThan(1e-9);
  });

  it('has nothing to pair where roots are complex', () => {
    expect(regroupedStarts({ beta: 0.9, gamma: 0 }, [0.5, 1])).toEqual([]);
  });
});
