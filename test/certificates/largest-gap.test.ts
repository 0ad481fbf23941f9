import { describe, expect, it } from 'vitest';
import { largestGap } from '../../src/certificates/largest-gap.ts';
import { largestGapOfGame } from '../../src/certificates/largest-gap-of-game.ts';

describe('largestGap', () => {
  const below =
    (limit: number) =>
    (gap: number): readonly number[] | null =>
      gap < limit ? [gap] : null;

  it('finds where shares cease to be, to 2⁻⁴⁰', () => {
    for (const limit of [0.9, 0.3, 1e-5, 3e-9]) {
      const found = largestGap(below(limit), 1e-9, 1);
      expect((found?.gap ?? NaN) / limit).toBeCloseTo(1, 11);
      expect(found?.gap).toBeLessThan(limit);
      expect(found?.shares).toEqual([found?.gap]);
    }
  });

  it('takes the whole where all of it will do, and is null where nothing will', () => {
    expect(largestGap(below(2), 1e-9, 1)?.gap).toBeGreaterThanOrEqual(1 - 2 ** -40);
    expect(largestGap(below(1e-10), 1e-9, 1)).toBeNull();
    expect(largestGap(below(1.5e-9), 1e-9, 1)?.gap).toBeGreaterThan(1e-9);
  });
});

describe('largestGapOfGame', () => {
  it('finds where the value crosses 0, to 2⁻³⁴, in few games', () => {
    for (const limit of [0.9, 0.3, 1e-3]) {
      for (const power of [0.3, 1, 5]) {
        let games = 0;
        const found = largestGapOfGame(
          (gap) => {
            games += 1;
            const value = 1 - (gap / limit) ** power;
            return { value, shares: value > 0 ? [value] : null };
          },
          1e-6,
          1,
        );
        expect((found?.gap ?? NaN) / limit).toBeCloseTo(1, 9);
        expect(found?.gap).toBeLessThan(limit);
        expect(games).toBeLessThan(45);
      }
    }
  });

  it('is null where the smallest is lost, and the whole where nothing is', () => {
    expect(largestGapOfGame((gap) => ({ value: -gap, shares: null }), 0.1, 1)).toBeNull();
    expect(largestGapOfGame(() => ({ value: 1, shares: [1] }), 0.1, 1)?.gap).toBeCloseTo(1, 9);
  });
});
