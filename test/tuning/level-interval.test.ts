import { describe, expect, it } from 'vitest';
import type { LinearCondition } from '../../src/tuning/level-interval.ts';
import { solutionsOf } from '../../src/tuning/level-interval.ts';

const exactly = (value: number): { hi: number; lo: number } => ({ hi: value, lo: 0 });
const condition = (constant: number, slope: number): LinearCondition => ({
  constant: exactly(constant),
  slope: exactly(slope),
});

describe('solutionsOf', () => {
  it('is an interval with its ends, which may be one point', () => {
    const ends = (...conditions: LinearCondition[]): unknown => {
      const solutions = solutionsOf(conditions);
      return [solutions?.from.hi, solutions?.to.hi];
    };
    expect(ends(condition(-1, 1), condition(3, -1), condition(2, -1))).toEqual([1, 2]);
    expect(ends(condition(-1, 1), condition(1, -1))).toEqual([1, 1]);
    expect(solutionsOf([condition(-2, 1), condition(1, -1)])).toBeNull();
  });

  it('is the whole line for a constant that is at least 0, and empty for one below', () => {
    const line = { from: exactly(-Infinity), to: exactly(Infinity) };
    expect(solutionsOf([condition(1, 0), condition(0, 0)])).toEqual(line);
    expect(solutionsOf([condition(-1e-300, 0)])).toBeNull();
  });
});
