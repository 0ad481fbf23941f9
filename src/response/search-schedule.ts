import type { CurvatureInterval } from '../methods/method.ts';
import type { Schedule } from '../methods/schedules/schedule.ts';
import { extremesOf } from '../numeric/extremes-of.ts';
import { repetitionOf, type Repetition } from './repetition-of.ts';
import { scaledNorm } from './schedule-product.ts';
import { walkSchedule } from './schedule-walk.ts';

/** Which curvatures of an interval were tried, before the neighbourhoods of the worst ones were looked at closely. */
export interface ScheduleSearch {
  /** How many, the two ends included. */
  readonly curvatures: number;
  /** The largest distance between neighbours, in units of λ; towards the ends they are denser. Narrower peaks may be missed. */
  readonly spacing: number;
}

/** What one curvature comes to over a schedule, as logarithms. */
interface Outcome extends Repetition {
  readonly lambda: number;
  readonly logPeak: number;
  readonly logError: number;
}

/** The worst curvature in three respects. */
export interface WorstOfSchedule {
  /** Where the gain is largest at any time. */
  readonly peak: Outcome;
  /** Where the error after the last step, from rest, is largest. */
  readonly final: Outcome;
  /** Where the schedule, repeated for ever, shrinks least or grows most. */
  readonly repeated: Outcome;
}

/** How many curvatures were followed through a schedule, of how many. */
export type OnWalk = (done: number, total: number) => void;

/** Curvatures for each step, between {@link LEAST} and {@link MOST}, and not more than {@link WORK} steps in all. */
const A_STEP = 4;
const LEAST = 256;
const MOST = 4096;
const WORK = 2e7;
/** Halvings, almost, of the neighbourhood of a worst curvature. */
const REFINEMENTS = 40;
/** Peak, end and repetition are each refined. */
const MEASURES = 3;
/** Logarithms of numbers well within the doubles, and beyond any ratio of numbers of a walk. */
const FARTHEST = 600;
/** The golden section. */
const SECTION = (Math.sqrt(5) - 1) / 2;

/** The worst of listed curvatures; `onWalk` is told of each one that was followed through the schedule. */
export function worstOfListed(schedule: Schedule, lambdas: readonly number[], onWalk: OnWalk): WorstOfSchedule {
  const outcomes = lambdas.map((lambda, i) => {
    const outcome = outcomeAt(schedule, lambda);
    onWalk(i + 1, lambdas.length);
    return outcome;
  });
  return {
    peak: outcomes.reduce(larger((one) => one.logPeak)),
    final: outcomes.reduce(larger((one) => one.logError)),
    repeated: outcomes.reduce(larger((one) => one.logRadius)),
  };
}

/**
 * The worst curvatures of an interval, at the extrema of a Chebyshev polynomial and refined from there, and a bound of the gain
 * that holds for every curvature between them.
 *
 * The entries of Φ_k are polynomials of degree k in λ, so that N + 1 such points with N > k see all but a factor
 * cos(πk/(2N)) of the largest value. Source: `ehlich1964`.
 */
export function worstOfInterval(
  schedule: Schedule,
  { mu, L }: CurvatureInterval,
  onWalk: OnWalk,
): WorstOfSchedule & { readonly search: ScheduleSearch; readonly logBound: number | null } {
  const { steps } = schedule;
  const count = Math.round(Math.max(LEAST, Math.min(A_STEP * steps, MOST, WORK / steps)));
  const total = count + 1 + MEASURES * (REFINEMENTS + 1);
  let done = 0;
  const at = (place: number): Outcome => {
    const lambda = place === count ? L : mu + (L - mu) * Math.sin((Math.PI * place) / (2 * count)) ** 2;
    const outcome = outcomeAt(schedule, lambda);
    onWalk(++done, total);
    return outcome;
  };
  const outcomes = Array.from({ length: count + 1 }, (_, place) => at(place));
  const worst = (valueOf: (outcome: Outcome) => number): Outcome => {
    const best = outcomes.reduce(larger(valueOf));
    return refined(at, valueOf, best, outcomes.indexOf(best), count);
  };
  const [, highest] = extremesOf(outcomes.map(({ logPeak }) => logPeak));
  return {
    peak: worst((one) => one.logPeak),
    final: worst((one) => one.logError),
    repeated: worst((one) => one.logRadius),
    search: { curvatures: count + 1, spacing: (L - mu) * Math.sin(Math.PI / (2 * count)) },
    logBound: steps < count ? highest - Math.log(Math.cos((Math.PI * steps) / (2 * count))) : null,
  };
}

/** Golden section between the neighbours of the worst curvature. */
function refined(
  at: (place: number) => Outcome,
  valueOf: (outcome: Outcome) => number,
  start: Outcome,
  place: number,
  count: number,
): Outcome {
  let [from, to] = [Math.max(0, place - 1), Math.min(count, place + 1)];
  let [low, high] = [to - SECTION * (to - from), from + SECTION * (to - from)];
  let [below, above] = [at(low), at(high)];
  let best = [below, above].reduce(larger(valueOf), start);
  for (let round = 1; round < REFINEMENTS; round++) {
    const isLower = valueOf(below) >= valueOf(above);
    if (isLower) {
      [to, high, above] = [high, low, below];
      low = to - SECTION * (to - from);
      below = at(low);
    } else {
      [from, low, below] = [low, high, above];
      high = from + SECTION * (to - from);
      above = at(high);
    }
    best = larger(valueOf)(best, isLower ? below : above);
  }
  return best;
}

function outcomeAt(schedule: Schedule, lambda: number): Outcome {
  let outcome: Outcome = { lambda, logRadius: 0, stability: 'marginal', logPeak: 0, logError: 0 };
  // A logarithm each step would cost more than the step: numbers of one exponent are compared as they are.
  let [highest, exponent, logPeak] = [1, 0, 0];
  walkSchedule(schedule, lambda, (walk, k) => {
    const norm = scaledNorm(walk);
    if (walk.exponent !== exponent) {
      exponent = walk.exponent;
      highest = Math.exp(Math.min(Math.max(logPeak - exponent * Math.LN2, -FARTHEST), FARTHEST));
    }
    if (norm > highest) [highest, logPeak] = [norm, Math.log(norm) + exponent * Math.LN2];
    if (k < schedule.steps) return;
    const logError = Math.log(Math.abs(walk.rest)) + walk.exponent * Math.LN2;
    outcome = { lambda, ...repetitionOf(schedule, lambda, walk), logPeak, logError };
  });
  return outcome;
}

/** Keeps the first of the largest. */
function larger<T>(valueOf: (one: T) => number): (a: T, b: T) => T {
  return (a, b) => (valueOf(b) > valueOf(a) ? b : a);
}
