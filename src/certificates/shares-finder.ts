import { goldenMinimum } from '../numeric/golden-minimum.ts';
import { type GameSolution, solveGame } from '../numeric/solve-game.ts';
import type { GameResult } from './largest-gap-of-game.ts';
import type { Resonance } from './resonances-of.ts';
import { echoFrequencies, scanFrequencies } from './scan-frequencies.ts';
import { gain, type Payoffs, type TapCounts, tapPayoffs } from './tap-payoffs.ts';
import type { VersineTerms } from './versine-terms.ts';

/** Of the frequencies scanned, one in so many is looked at in the first game. */
const STRIDE = 6;
/** A game's value that is no more than this is 0 but for rounding. */
const LEAST_VALUE = 1e-12;
/** A mixture that gains less than this part of a game's value at some frequency fails there. */
const ENOUGH = 0.5;
const MOST_EXCHANGES = 60;
/** A frequency at which a mixture gains this much more than it must is not taken to the next game. */
const SLACK = 0.01;
/** Where the scan has a dip above this, there is none below 0 beside it. */
const HIGH = 0.2;
/** Golden sections with which a dip is sought between frequencies of the scan. */
const GOLDEN_STEPS = 24;

/** A frequency and what each strategy gains at it. */
interface Move {
  readonly omega: number;
  readonly payoffs: Float64Array;
}

/**
 * Finds shares of sum ≤ 1, t₁ … t_n ≥ 0 and u₁ … u_n ≥ 0 after them, with which the multiplier 1 − Σ tⱼ(ρ²/z)ʲ − Σ uⱼzʲ makes Re[M W]
 * positive at all frequencies, or none.
 *
 * The shares (with t₀, what they leave of 1) are a mixed strategy in a game against the frequency, which pays Re[(1 − (ρ²/z)ʲ)W] and
 * Re[(1 − zʲ)W]. It is solved on a few frequencies, to which those are added at which the mixture fails, until it fails nowhere
 * or the game is lost. The frequencies that mattered are remembered for the next circle.
 */
export function sharesFinder(taps: TapCounts, resonances: readonly Resonance[]): (terms: VersineTerms) => GameResult {
  let remembered: readonly number[] = [];
  return (terms) => {
    const payoffsAt = tapPayoffs(terms, taps);
    const moveAt = (omega: number): Move => ({ omega, payoffs: payoffsAt(omega) });
    const scan = scanFrequencies(terms.gap, taps.causal, resonances).map(moveAt);
    let played = remembered.length > 0 ? remembered.map(moveAt) : scan.filter((_, k) => k % STRIDE === 0);
    for (let exchange = 0; exchange < MOST_EXCHANGES; exchange += 1) {
      const game = solveGame(played.map(({ payoffs }) => payoffs));
      played = played.filter(({ payoffs }) => gain(game.mixture, payoffs) < game.value + SLACK);
      remembered = played.map(({ omega }) => omega);
      if (game.value <= LEAST_VALUE) return { value: Math.min(game.value, 0), shares: null };
      let fails = failures(game, scan, payoffsAt);
      if (fails.length === 0) {
        const echoes = echoFrequencies(terms.gap, mainTap(game.mixture, taps.causal));
        fails = failures(game, echoes.map(moveAt), payoffsAt);
      }
      if (fails.length === 0) return { value: game.value, shares: sharesOf(game.mixture, terms.gap) };
      played.push(...fails);
    }
    return { value: 0, shares: null };
  };
}

/** The dips of a mixture's gain, along a scan, that are too deep. */
function failures({ value, mixture }: GameSolution, scan: readonly Move[], payoffsAt: Payoffs): readonly Move[] {
  const gains = scan.map(({ payoffs }) => gain(mixture, payoffs));
  return gains.flatMap((here, k) => {
    const [before = Infinity, after = Infinity] = [gains[k - 1], gains[k + 1]];
    if (here > Math.min(HIGH, before, after)) return [];
    const { omega: middle } = scan[k]!;
    const [from, to] = [scan[k - 1]?.omega ?? middle, scan[k + 1]?.omega ?? middle];
    const omega = goldenMinimum((x) => gain(mixture, payoffsAt(x)), from, to, GOLDEN_STEPS);
    const payoffs = payoffsAt(omega);
    return gain(mixture, payoffs) > ENOUGH * value ? [] : [{ omega, payoffs }];
  });
}

/** The j of the tap with the largest share. */
function mainTap([, ...tapped]: readonly number[], causal: number): number {
  const index = tapped.indexOf(Math.max(...tapped));
  return (index % causal) + 1;
}

/** The shares of the taps, from a mixture whose first share is that of (1 − ρ) M. */
function sharesOf([plain = 0, ...tapped]: readonly number[], gap: number): readonly number[] {
  const total = tapped.reduce((sum, share) => sum + share, gap * plain);
  return tapped.map((share) => share / total);
}
