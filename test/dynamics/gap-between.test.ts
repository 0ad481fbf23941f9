import { describe, expect, it } from 'vitest';
import { gapBetween } from '../../src/dynamics/gap-between.ts';

const points = [
  [1, 2],
  [3, 4],
];
const positions = [...points.map(([x = NaN, y = NaN]) => [x + 0.5, y - 0.75]), [9, 9]];
const run = { status: 'step-limit' } as const;

describe('gapBetween', () => {
  it('is the largest distance in one coordinate, of as many points as there are', () => {
    expect(gapBetween(points, run, { positions, status: 'completed' })).toBe(0.75);
    expect(gapBetween([], run, { positions, status: 'completed' })).toBe(0);
  });

  it('is Infinity where the run diverged or the solution was given up', () => {
    expect(gapBetween(points, { status: 'diverged' }, { positions, status: 'completed' })).toBe(Infinity);
    expect(gapBetween(points, run, { positions: [[1, 2]], status: 'step-too-small' })).toBe(Infinity);
    expect(gapBetween(points, run, { positions, status: 'diverged' })).toBe(Infinity);
  });
});
