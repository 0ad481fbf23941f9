import { describe, expect, it } from 'vitest';
import { chiSquareQuantile } from '../../../src/dynamics/identification/estimate.ts';

describe('chiSquareQuantile', () => {
  // R: qchisq(0.95, freedom).
  it.each([
    [1, 3.841459],
    [2, 5.991465],
    [5, 11.0705],
    [10, 18.30704],
  ])('of %d degrees of freedom is %d within 3 per cent', (freedom, exact) => {
    expect(Math.abs(chiSquareQuantile(freedom) / exact - 1)).toBeLessThan(0.03);
  });
});
