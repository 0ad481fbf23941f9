import { crossingBelow } from './crossing-below.ts';
import type { Found } from './largest-gap.ts';
import { settleGame } from './settle-game.ts';
import type { TapGame } from './tap-game.ts';

/** The largest gap is found to this part. */
const ACCURACY = 2 ** -27;
/** The value of the game there, which rounding leaves several digits of. */
const EXCESS = 2 ** -37;
const MOST_EXCHANGES = 60;

/**
 * The largest gap between two for which a game is won; null where it is lost at the smaller already.
 *
 * The gap at which the game against a few frequencies begins to be lost is too large: its mixture fails at others. With these among
 * them it becomes smaller, until the mixture fails nowhere.
 */
export function largestGapOfGame(game: TapGame, smallest: number, largest: number): Found | null {
  const start = settleGame(game, smallest, game.first(smallest));
  if (!start.won) return null;
  let { frequencies } = start;
  const find = (gap: number): readonly number[] | null => {
    const settled = settleGame(game, gap, frequencies);
    return settled.won ? game.sharesOf(gap, settled) : null;
  };
  let most = largest * (1 - ACCURACY);
  let slope = -start.value / (most - smallest);
  for (let exchange = 0; exchange < MOST_EXCHANGES; exchange += 1) {
    const excess = (gap: number): number => game.against(gap, frequencies).value - EXCESS;
    const crossing = crossingBelow(excess, { least: smallest, most, slope }, ACCURACY);
    const { gap } = crossing;
    const round = game.against(gap, frequencies);
    const failures = game.failures(gap, round);
    if (failures.length === 0) return { gap, shares: game.sharesOf(gap, round), find };
    frequencies = [...round.frequencies, ...failures];
    [most, slope] = [gap, crossing.slope];
  }
  return { gap: smallest, shares: game.sharesOf(smallest, start), find };
}
