import { describe, expect, it } from 'vitest';
import { goldenMinimum } from '../../src/numeric/golden-minimum.ts';

describe('goldenMinimum', () => {
  it('finds the least value of a function with one dip, or an end', () => {
    for (const dip of [-0.9, -0.3, 0, 0.7]) {
      expect(goldenMinimum((x) => (x - dip) ** 2, -1, 1, 40)).toBeCloseTo(dip, 7);
    }
    expect(goldenMinimum((x) => x, -1, 1, 10)).toBe(-1);
    expect(goldenMinimum((x) => -x, -1, 1, 10)).toBe(1);
    expect(goldenMinimum((x) => x ** 2, 3, 3, 5)).toBe(3);
  });
});
