import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gameWithSupports } from '../../src/numeric/game-with-supports.ts';
import { solveGame } from '../../src/numeric/solve-game.ts';

const even = fc.nat({ max: 2000 }).map((n) => n / 1000 - 1);
const games = fc
  .tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 9 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(even, { minLength: rows, maxLength: rows }), { minLength: columns, maxLength: columns }),
  )
  .map((columns) => columns.map((picks) => Float64Array.from(picks)));

const places = (shares: readonly number[]): readonly number[] => shares.flatMap((share, i) => (share > 0 ? [i] : []));

describe('gameWithSupports', () => {
  it('finds the solution again from what the players mix', () => {
    let missed = 0;
    fc.assert(
      fc.property(games, (payoffs) => {
        const solved = solveGame(payoffs);
        const [rows, columns] = [places(solved.mixture), places(solved.opponent)];
        fc.pre(rows.length === columns.length);
        const again = gameWithSupports(payoffs, { rows, columns });
        if (again === null) {
          missed += 1;
          return;
        }
        expect(again.value).toBeCloseTo(solved.value, 11);
        again.mixture.forEach((share, j) => {
          expect(share).toBeCloseTo(solved.mixture[j]!, 7);
        });
        again.opponent.forEach((share, i) => {
          expect(share).toBeCloseTo(solved.opponent[i]!, 7);
        });
      }),
      { numRuns: 200 },
    );
    expect(missed).toBeLessThan(10);
  });

  it('has a solution of the whole game, or none, whatever picks it is told', () => {
    const picks = fc.subarray([0, 1, 2, 3, 4, 5, 6], { minLength: 1, maxLength: 4 });
    let found = 0;
    fc.assert(
      fc.property(games, picks, picks, (payoffs, some, others) => {
        const rows = some.filter((j) => j < payoffs[0]!.length);
        const columns = others.filter((i) => i < payoffs.length).slice(0, rows.length);
        fc.pre(rows.length === columns.length && rows.length > 0);
        const solution = gameWithSupports(payoffs, { rows, columns });
        if (solution === null) return;
        found += 1;
        expect(solution.value).toBeCloseTo(solveGame(payoffs).value, 11);
      }),
      { numRuns: 500, seed: 1 },
    );
    expect(found).toBeGreaterThan(10);
  });

  it('knows matching pennies, and that they are not to be played pure', () => {
    const pennies = [Float64Array.of(1, -1), Float64Array.of(-1, 1)];
    const solution = gameWithSupports(pennies, { rows: [0, 1], columns: [0, 1] });
    if (solution === null) throw new Error('no solution');
    const { value, mixture, opponent } = solution;
    expect(value).toBeCloseTo(0, 14);
    for (const share of [...mixture, ...opponent]) expect(share).toBeCloseTo(0.5, 14);
    expect(gameWithSupports(pennies, { rows: [0], columns: [0] })).toBeNull();
    expect(gameWithSupports(pennies, { rows: [0], columns: [1] })).toBeNull();
  });

  it('has none where the picks pay the same, or where a share would be negative', () => {
    const twice = [Float64Array.of(1, 1), Float64Array.of(1, 1)];
    expect(gameWithSupports(twice, { rows: [0, 1], columns: [0, 1] })).toBeNull();
    const dominated = [Float64Array.of(3, 1), Float64Array.of(2, 0.5)];
    expect(gameWithSupports(dominated, { rows: [0, 1], columns: [0, 1] })).toBeNull();
    expect(gameWithSupports(dominated, { rows: [0], columns: [1] })?.value).toBe(2);
  });
});
