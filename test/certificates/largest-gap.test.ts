import { describe, expect, it } from 'vitest';
import { crossingBelow } from '../../src/certificates/crossing-below.ts';
import { largestGap } from '../../src/certificates/largest-gap.ts';
import { largestGapOfGame } from '../../src/certificates/largest-gap-of-game.ts';
import type { TapGame } from '../../src/certificates/tap-game.ts';

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

/** A game that one mixture wins below a gap, but a scan sees so only when a frequency near enough to the one that matters is among those played. */
function gameLostFrom(limit: number, critical: number): TapGame & { readonly rounds: () => number } {
  let rounds = 0;
  const valueAt = (gap: number, omega: number): number => limit - gap + limit * (omega - critical) ** 2;
  return {
    rounds: () => rounds,
    first: () => [0, Math.PI],
    against(gap, frequencies) {
      rounds += 1;
      const value = Math.min(...frequencies.map((omega) => valueAt(gap, omega)));
      return { value, mixture: [0, 1], frequencies, picks: [] };
    },
    failures: (gap, { value, frequencies }) => {
      // The dip is found no better than a scan would: half the way from the nearest frequency.
      const nearest = frequencies.reduce((a, b) => (Math.abs(b - critical) < Math.abs(a - critical) ? b : a));
      return valueAt(gap, critical) > value / 2 ? [] : [critical + (nearest - critical) / 16];
    },
    sharesOf: (gap) => [gap],
  };
}

describe('largestGapOfGame', () => {
  it('finds where the game is lost, although few frequencies show that, in few rounds', () => {
    for (const limit of [0.9, 0.3, 1e-3]) {
      const game = gameLostFrom(limit, 1.2);
      const found = largestGapOfGame(game, 1e-6, 1);
      expect(Math.abs((found?.gap ?? NaN) / limit - 1)).toBeLessThan(3e-8);
      expect(found?.gap).toBeLessThan(limit);
      expect(found?.shares).toEqual([found?.gap]);
      expect(game.rounds()).toBeLessThan(90);
      expect(found?.find(limit / 2)).toEqual([limit / 2]);
      expect(found?.find(limit * 1.001)).toBeNull();
    }
  });

  it('is null where the smallest is lost, and the whole where nothing is', () => {
    expect(largestGapOfGame(gameLostFrom(0.05, 1.2), 0.1, 1)).toBeNull();
    expect(largestGapOfGame(gameLostFrom(2, 1.2), 0.1, 1)?.gap).toBe(1 - 2 ** -27);
  });

  it('falls back on the smallest where it comes to no end', () => {
    const endless: TapGame = { ...gameLostFrom(0.5, 1.2), failures: (gap) => (gap > 0.1 ? [1] : []) };
    expect(largestGapOfGame(endless, 0.1, 1)).toMatchObject({ gap: 0.1, shares: [0.1] });
  });
});

describe('crossingBelow', () => {
  const accuracy = 2 ** -27;

  it('finds where a function falls below 0, from below, with its slope', () => {
    for (const limit of [0.9, 0.3, 1e-3]) {
      for (const power of [0.3, 1, 5]) {
        for (const slope of [NaN, -1, -power / limit, -1e6]) {
          let calls = 0;
          const excess = (gap: number): number => {
            calls += 1;
            return 1 - (gap / limit) ** power;
          };
          const { gap, slope: found } = crossingBelow(excess, { least: 1e-6, most: 1, slope }, accuracy);
          expect(gap).toBeLessThan(limit);
          expect(gap / limit).toBeGreaterThan(1 - 2 * accuracy);
          expect((found * limit) / -power).toBeGreaterThan(0.4);
          expect((found * limit) / -power).toBeLessThan(2.5);
          expect(calls).toBeLessThan(63);
        }
      }
    }
  });

  it('takes two steps more where the slope is right, and none where nothing is lost', () => {
    let calls = 0;
    const excess = (gap: number): number => {
      calls += 1;
      return 0.5 - gap;
    };
    expect(crossingBelow(excess, { least: 0.1, most: 0.6, slope: -1 }, accuracy).gap).toBeLessThan(0.5);
    expect(calls).toBeLessThan(6);
    expect(crossingBelow(excess, { least: 0.1, most: 0.4, slope: -3 }, accuracy)).toEqual({ gap: 0.4, slope: -3 });
  });
});
