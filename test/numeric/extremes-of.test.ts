import { describe, expect, it } from 'vitest';

import { extremesOf } from '../../src/numeric/extremes-of.ts';

describe('extremesOf', () => {
  it('finds the ends of a list, wherever they stand', () => {
    expect(extremesOf([2, -3, 5, 1])).toEqual([-3, 5]);
    expect(extremesOf([5, 1])).toEqual([1, 5]);
    expect(extremesOf([7])).toEqual([7, 7]);
  });

  it('takes lists that are too long for a call', () => {
    expect(extremesOf(Array.from({ length: 1_000_000 }, (_, i) => i))).toEqual([0, 999_999]);
  });

  it('has nothing between its ends for an empty list, and hides no NaN', () => {
    expect(extremesOf([])).toEqual([Infinity, -Infinity]);
    expect(extremesOf([1, NaN, 2])).toEqual([NaN, NaN]);
  });
});
