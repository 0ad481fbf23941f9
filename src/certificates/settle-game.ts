import type { Round, TapGame } from './tap-game.ts';

/** A game that is won, or lost, at one gap. */
export interface Settled extends Round {
  /** Whether the mixture gains at all frequencies; false also where that is not settled in so many rounds. */
  readonly won: boolean;
}

/** A game's value that is no more than this is 0 but for rounding. */
const LEAST_VALUE = 1e-12;
const MOST_ROUNDS = 60;

/** Plays against some frequencies, to which those are added at which the mixture fails, until it fails nowhere or the game is lost. */
export function settleGame(game: TapGame, gap: number, frequencies: readonly number[]): Settled {
  let round = game.against(gap, frequencies);
  for (let count = 0; count < MOST_ROUNDS && round.value > LEAST_VALUE; count += 1) {
    const failures = game.failures(gap, round);
    if (failures.length === 0) return { ...round, won: true };
    round = game.against(gap, [...round.frequencies, ...failures]);
  }
  return { ...round, won: false };
}
