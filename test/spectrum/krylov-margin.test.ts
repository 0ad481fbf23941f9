import { describe, expect, it } from 'vitest';
import { krylovMargin } from '../../src/spectrum/krylov-margin.ts';

describe('krylovMargin', () => {
  it('solves 1.648 √n e^(−√ε (2k − 1)) = δ for ε, and widens the spread by both ends', () => {
    const [spread, steps, dimension, failure] = [3, 400, 5000, 1e-4];
    const margin = krylovMargin(spread, steps, dimension, failure);
    const epsilon = margin / (spread + 2 * margin);
    expect(1.648 * Math.sqrt(dimension) * Math.exp(-Math.sqrt(epsilon) * (2 * steps - 1))).toBeCloseTo(failure, 14);
  });

  it('is infinite where both ends may miss half of the spectrum', () => {
    expect(krylovMargin(1, 1, 10, 1e-6)).toBe(Infinity);
    expect(krylovMargin(0, 1, 10, 1e-6)).toBe(Infinity);
  });
});
