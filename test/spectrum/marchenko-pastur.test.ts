import { describe, expect, it } from 'vitest';
import { marchenkoPastur } from '../../src/spectrum/marchenko-pastur.ts';

const mean = (list: readonly number[]): number => list.reduce((sum, x) => sum + x, 0) / list.length;

describe('marchenkoPastur', () => {
  it('has the moments 1, 1 + c and 1 + 3c + c² of the law, c = n/m', () => {
    for (const [n, samples] of [
      [120, 240],
      [120, 60],
    ] as const) {
      const { eigenvalues } = marchenkoPastur(n, { samples, seed: 4 });
      const c = n / samples;
      expect(eigenvalues).toHaveLength(n);
      expect(Math.abs(mean(eigenvalues) - 1)).toBeLessThan(0.03);
      expect(Math.abs(mean(eigenvalues.map((x) => x ** 2)) / (1 + c) - 1)).toBeLessThan(0.06);
      expect(Math.abs(mean(eigenvalues.map((x) => x ** 3)) / (1 + 3 * c + c * c) - 1)).toBeLessThan(0.1);
    }
  });

  it('fills the interval σ²(1 ± √c)²', () => {
    const { mu, L } = marchenkoPastur(150, { samples: 600, variance: 4 });
    expect(Math.abs(mu - 1)).toBeLessThan(0.1);
    expect(Math.abs(L - 9)).toBeLessThan(0.6);
  });

  it('has n − m flat directions of fewer samples than coordinates', () => {
    expect(marchenkoPastur(12, { samples: 5 })).toMatchObject({ flat: 7, negative: [] });
    expect(marchenkoPastur(12, { samples: 12 }).flat).toBe(0);
  });

  it('is a mean of squares for one coordinate, chi-squared with m degrees of freedom', () => {
    const draws = Array.from({ length: 500 }, (_, seed) => marchenkoPastur(1, { samples: 8, seed }).L);
    expect(Math.abs(mean(draws) - 1)).toBeLessThan(3 * Math.sqrt(0.25 / 500));
    expect(Math.abs(mean(draws.map((x) => (x - 1) ** 2)) - 0.25)).toBeLessThan(0.06);
  });

  it('is the same for the same seed, and refuses what is not a size', () => {
    expect(marchenkoPastur(5, { seed: 2 })).toEqual(marchenkoPastur(5, { samples: 10, seed: 2 }));
    expect(marchenkoPastur(5, { seed: 2 })).not.toEqual(marchenkoPastur(5));
    expect(() => marchenkoPastur(0)).toThrow('marchenkoPastur: count must be a whole number ≥ 1, got 0');
    expect(() => marchenkoPastur(1, { samples: 0 })).toThrow('samples must be a whole number ≥ 1, got 0');
    expect(() => marchenkoPastur(1, { variance: -1 })).toThrow('variance must be a finite number > 0, got -1');
  });
});
