import { describe, expect, it } from 'vitest';
import { largestNaturalFrequency } from '../../src/mode/largest-natural-frequency.ts';
import { rootWithDamping } from '../../src/mode/root-with-damping.ts';

describe('largestNaturalFrequency', () => {
  it.each([0, 0.3, 0.9])('puts the root with damping ratio %d on the negative real axis', (dampingRatio) => {
    const { re, im } = rootWithDamping({ dampingRatio, naturalFrequency: largestNaturalFrequency(dampingRatio) });
    expect(im).toBeCloseTo(0, 14);
    expect(re).toBeLessThan(0);
  });

  it('is infinite for critical damping, which never turns', () => {
    expect(largestNaturalFrequency(1)).toBe(Infinity);
  });
});
