import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { solveGame } from '../../src/numeric/solve-game.ts';

const even = fc.nat({ max: 2000 }).map((n) => n / 1000 - 1);
const games = fc
  .tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 12 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(even, { minLength: rows, maxLength: rows }), { minLength: columns, maxLength: columns }),
  )
  .map((columns) => columns.map((picks) => Float64Array.from(picks)));

const guaranteed = (payoffs: readonly Float64Array[], mixture: readonly number[]): number =>
  Math.min(...payoffs.map((picks) => picks.reduce((sum, payoff, j) => sum + payoff * mixture[j]!, 0)));

describe('solveGame', () => {
  it('has a value that its mixture guarantees, and that the opponent can hold it to', () => {
    fc.assert(
      fc.property(games, (payoffs) => {
        const { value, mixture, opponent } = solveGame(payoffs);
        expect(opponent.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
        expect(Math.min(...opponent)).toBeGreaterThanOrEqual(0);
        // No pick of the row player gains more against it.
        const gains = Array.from(payoffs[0]!, (_, j) =>
          payoffs.reduce((sum, picks, i) => sum + picks[j]! * opponent[i]!, 0),
        );
        expect(Math.max(...gains)).toBeCloseTo(value, 10);
        expect(mixture.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
        expect(Math.min(...mixture)).toBeGreaterThanOrEqual(0);
        expect(guaranteed(payoffs, mixture)).toBeCloseTo(value, 10);
        // The opponent's game: transposed, payoffs negated.
        const opposite = Array.from(payoffs[0]!, (_, j) => Float64Array.from(payoffs, (picks) => -picks[j]!));
        expect(solveGame(opposite).value).toBeCloseTo(-value, 10);
      }),
      { numRuns: 300 },
    );
  });

  it('knows matching pennies, rock paper scissors, and a game with a saddle', () => {
    expect(solveGame([Float64Array.of(1, -1), Float64Array.of(-1, 1)]).mixture[0]).toBeCloseTo(0.5, 14);
    const { value, mixture } = solveGame([
      Float64Array.of(0, 1, -1),
      Float64Array.of(-1, 0, 1),
      Float64Array.of(1, -1, 0),
    ]);
    expect(value).toBeCloseTo(0, 14);
    for (const share of mixture) expect(share).toBeCloseTo(1 / 3, 14);
    expect(solveGame([Float64Array.of(3, 1), Float64Array.of(2, 0)])).toEqual({
      value: 2,
      mixture: [1, 0],
      opponent: [0, 1],
    });
    expect(solveGame([Float64Array.of(-0.5)])).toEqual({ value: -0.5, mixture: [1], opponent: [1] });
  });
});
