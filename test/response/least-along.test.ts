import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leastAlong } from '../../src/response/least-along.ts';

describe('leastAlong', () => {
  it('finds the minimum of (t − c)² and of |t − c| on [0, 1], inside and at both ends', () => {
    const centers = fc.integer({ min: -100, max: 1100 }).map((n) => n / 1000);
    fc.assert(
      fc.property(centers, (c) => {
        const nearest = Math.min(1, Math.max(0, c));
        expect(Math.abs(leastAlong((t) => (t - c) ** 2) - nearest)).toBeLessThan(1e-7);
        expect(Math.abs(leastAlong((t) => Math.abs(t - c)) - nearest)).toBeLessThan(1e-8);
      }),
    );
  });

  it('takes the deeper of two valleys, and asks for nothing outside [0, 1]', () => {
    const valleys = (t: number): number => {
      expect(t >= 0 && t <= 1).toBe(true);
      return Math.min((t - 0.2) ** 2, (t - 0.83) ** 2 - 0.01);
    };
    expect(leastAlong(valleys)).toBeCloseTo(0.83, 6);
    expect(leastAlong((t) => (expect(t <= 1).toBe(true), -t))).toBe(1);
  });
});
