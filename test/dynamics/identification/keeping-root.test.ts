import { describe, expect, it } from 'vitest';
import { keepingRoot } from '../../../src/dynamics/identification/keeping-root.ts';

describe('keepingRoot', () => {
  it('keeps the slowest root of two real ones', () => {
    // Roots 0.9 and 0.5: β = D = 0.45, ηλ = (1 − 0.9)(1 − 0.5).
    const x = keepingRoot(0.05, { beta: 0.45, gamma: 0 }, { beta: 0.2, gamma: 0.7 });
    expect((0.9 - 1) * (0.9 - 0.2) + x * (1.7 * 0.9 - 0.7)).toBeCloseTo(0, 14);
  });

  it('keeps ηλ, and so both roots, where D stays', () => {
    expect(keepingRoot(0.05, { beta: 0.45, gamma: 0 }, { beta: 0.5, gamma: 1 })).toBe(0.05);
  });
});
