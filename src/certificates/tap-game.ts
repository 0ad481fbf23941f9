import { goldenMinimum } from '../numeric/golden-minimum.ts';
import { type GameSupports, gameWithSupports } from '../numeric/game-with-supports.ts';
import { type GameSolution, solveGame } from '../numeric/solve-game.ts';
import type { Resonance } from './resonances-of.ts';
import { echoFrequencies, scanFrequencies } from './scan-frequencies.ts';
import { scanner } from './scanner.ts';
import { gain, type Payoffs, type TapCounts, tapPayoffs } from './tap-payoffs.ts';
import type { VersineTerms } from './versine-terms.ts';

/** A game against some frequencies only, solved. */
export interface Round {
  /** What the mixture gains at each of the frequencies at least. */
  readonly value: number;
  /** The best mixture of (1 − ρ) M and the taps. */
  readonly mixture: readonly number[];
  /** The frequencies at which it gains little more than the value. */
  readonly frequencies: readonly number[];
  /** Those that the opponent picks, in ascending order, with their shares. */
  readonly picks: readonly Pick[];
}

/** A frequency, and how often the opponent picks it. */
interface Pick {
  readonly omega: number;
  readonly share: number;
}

/**
 * The game of the shares t₁ … t_n ≥ 0 and u₁ … u_n ≥ 0 of sum ≤ 1 (with t₀, what they leave of 1) against the frequency, which pays
 * Re[(1 − (ρ²/z)ʲ)W] and Re[(1 − zʲ)W] on the circle of radius 1 − gap. Where it is won, the multiplier 1 − Σ tⱼ(ρ²/z)ʲ − Σ uⱼzʲ makes
 * Re[M W] positive.
 */
export interface TapGame {
  /** Frequencies to begin with. */
  readonly first: (gap: number) => readonly number[];
  /** Solves the game against some frequencies only. */
  readonly against: (gap: number, frequencies: readonly number[]) => Round;
  /** Frequencies at which a round's mixture gains too little, and some beside them at which the next would; none where it wins. */
  readonly failures: (gap: number, round: Round) => readonly number[];
  /** The shares of the taps that a round has found. */
  readonly sharesOf: (gap: number, round: Round) => readonly number[];
}

/** Of the frequencies scanned, one in so many is looked at in the first round. */
const STRIDE = 6;
/** A mixture that gains less than this part of a round's value at some frequency fails there. */
const ENOUGH = 0.5;
/** A frequency at which a mixture gains this much more than it must is not taken to the next round. */
const SLACK = 0.01;
/** Where the scan has a dip above this, there is none below 0 beside it. */
const HIGH = 0.2;
/** Golden sections with which a dip is sought between frequencies of the scan. */
const GOLDEN_STEPS = 24;
/** Beside the mean of two picks, by this part of its distance from the dip, the next dips are expected. */
const NEAR = 1 / 16;

/** The game on the circles of one pair of end polynomials. */
export function tapGame(
  termsAt: (gap: number) => VersineTerms,
  taps: TapCounts,
  resonances: readonly Resonance[],
): TapGame {
  let known: { readonly gap: number; readonly payoffsAt: Payoffs } | null = null;
  let mixed: { readonly frequencies: readonly number[]; readonly supports: GameSupports | null } | null = null;
  // Filled again at each gap: arrays made anew would take longer than what is computed.
  const buffers: Float64Array[] = [];
  const size = 1 + taps.causal + taps.anticausal;
  const scanAt = scanner(taps.causal, resonances);
  const payoffsOf = (gap: number): Payoffs => {
    if (known?.gap !== gap) known = { gap, payoffsAt: tapPayoffs(termsAt(gap), taps) };
    return known.payoffsAt;
  };
  return {
    first: (gap) => scanFrequencies(gap, taps.causal, resonances).filter((_, k) => k % STRIDE === 0),
    against(gap, frequencies) {
      const payoffsAt = payoffsOf(gap);
      const payoffs = frequencies.map((omega, i) => payoffsAt(omega, (buffers[i] ??= new Float64Array(size))));
      // Against the same frequencies at another gap the players mostly mix the same picks.
      const supports = mixed?.frequencies === frequencies ? mixed.supports : null;
      const solution = (supports && gameWithSupports(payoffs, supports)) ?? solveGame(payoffs);
      mixed = { frequencies, supports: supportsOf(solution) };
      return roundOf(frequencies, payoffs, solution);
    },
    failures(gap, { value, mixture, picks }) {
      const buffer = new Float64Array(size);
      const payoffsAt = payoffsOf(gap);
      const gainAt = (omega: number): number => gain(mixture, payoffsAt(omega, buffer));
      const scan = dips(gainAt, scanAt(gap), ENOUGH * value);
      if (scan.length > 0) return scan.flatMap((dip) => [dip, ...nextDips(dip, picks)]);
      return dips(gainAt, echoFrequencies(gap, mainTap(mixture, taps.causal)), ENOUGH * value);
    },
    sharesOf(gap, { mixture: [plain = 0, ...tapped] }) {
      const total = tapped.reduce((sum, share) => sum + share, gap * plain);
      return tapped.map((share) => share / total);
    },
  };
}

/** The picks that a solution mixes; null where they are not as many on both sides. */
function supportsOf({ mixture, opponent }: GameSolution): GameSupports | null {
  const rows = mixture.flatMap((share, j) => (share > 0 ? [j] : []));
  const columns = opponent.flatMap((share, i) => (share > 0 ? [i] : []));
  return rows.length === columns.length ? { rows, columns } : null;
}

function roundOf(
  frequencies: readonly number[],
  payoffs: readonly Float64Array[],
  { value, mixture, opponent }: GameSolution,
): Round {
  const picks = frequencies
    .map((omega, i) => ({ omega, share: opponent[i]! }))
    .filter(({ share }) => share > 0)
    .sort((a, b) => a.omega - b.omega);
  return {
    value,
    mixture,
    frequencies: frequencies.filter((_, i) => gain(mixture, payoffs[i]!) < value + SLACK),
    picks,
  };
}

/** The dips of a gain, along a scan, that are below a level. */
function dips(gainAt: (omega: number) => number, scan: readonly number[], level: number): readonly number[] {
  const gains = scan.map(gainAt);
  return gains.flatMap((here, k) => {
    const [before = Infinity, after = Infinity] = [gains[k - 1], gains[k + 1]];
    if (here > Math.min(HIGH, before, after)) return [];
    const middle = scan[k]!;
    const omega = goldenMinimum(gainAt, scan[k - 1] ?? middle, scan[k + 1] ?? middle, GOLDEN_STEPS);
    return gainAt(omega) > level ? [] : [omega];
  });
}

/** Where two picks stand for one frequency between them it is near their mean, to the second order: there, and beside it, dips are next. */
function nextDips(dip: number, picks: readonly Pick[]): readonly number[] {
  const next = picks.findIndex(({ omega }) => omega > dip);
  if (next <= 0) return [];
  const [a, b] = [picks[next - 1]!, picks[next]!];
  const mean = (a.share * a.omega + b.share * b.omega) / (a.share + b.share);
  const beside = NEAR * (dip - mean);
  return [mean - beside, mean, mean + beside];
}

/** The j of the tap with the largest share. */
function mainTap([, ...tapped]: readonly number[], causal: number): number {
  const index = tapped.indexOf(Math.max(...tapped));
  return (index % causal) + 1;
}
