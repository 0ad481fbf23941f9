import type { Ending } from './kernels/follow-run.ts';
import type { RunSubject } from './run-subject.ts';
import type { Vector } from '../numeric/vector.ts';

/** A run ended at a minimiser when it is this close, in parts of the minimiser or of 1. */
const CLOSE = 0.01;
/** Digits of the coordinates of a minimiser in its name, at least and at most. */
const DIGITS = [3, 17] as const;
/** Minimisers with more coordinates are numbered. */
const MOST_COORDINATES = 3;
/** Cycles have their period in their name from here to there; all others are longer. */
const PERIODS = [2, 12] as const;

/** What may become of a run on an objective: each minimiser, another point, divergence, nothing yet, and each period of a short cycle. */
export function outcomeWords({ minima }: RunSubject): readonly string[] {
  const [shortest, longest] = PERIODS;
  const cycles = Array.from({ length: longest - shortest + 1 }, (_, i) => `${i + shortest}-cycle`);
  return [
    ...minimumWords(minima),
    minima.length === 0 ? 'converges' : 'converges elsewhere',
    'diverges',
    'still undecided',
    ...cycles,
    'longer cycle',
  ];
}

/** The index of what became of a run in {@link outcomeWords}. */
export function outcomeIndex({ minima }: RunSubject, { kind, period, point }: Ending): number {
  if (kind === 'converged') return minimumAt(minima, point);
  if (kind === 'diverged') return minima.length + 1;
  const [shortest, longest] = PERIODS;
  return minima.length + (kind === 'undecided' ? 2 : 3 + Math.min(period, longest + 1) - shortest);
}

/** The index of the minimiser at a point; one more than there are if there is none. */
function minimumAt(minima: readonly Vector[], point: Vector): number {
  let [nearest, at] = [Infinity, minima.length];
  for (let i = 0; i < minima.length; i++) {
    const minimum = minima[i]!;
    const distance = point.reduce((most, value, j) => Math.max(most, Math.abs(value - minimum[j]!)), 0);
    const size = minimum.reduce((most, value) => Math.max(most, Math.abs(value)), 1);
    if (distance > CLOSE * size || distance >= nearest) continue;
    [nearest, at] = [distance, i];
  }
  return at;
}

/** Names of minimisers, each its own: their coordinates, or their numbers where these are many. */
function minimumWords(minima: readonly Vector[]): readonly string[] {
  const [least, most] = DIGITS;
  if ((minima[0]?.length ?? 0) > MOST_COORDINATES) return minima.map((_, i) => `minimum ${i + 1}`);
  for (let digits: number = least; ; digits++) {
    const words = minima.map((minimum) => `minimum ${placeText(minimum, digits)}`);
    if (new Set(words).size === words.length || digits === most) return words;
  }
}

/** A point in a few digits: `(3, 2)`. */
export function placeText(point: Vector, digits: number = DIGITS[0]): string {
  const shown = point.map((value) => String(Number(value.toPrecision(digits))).replace('-', '−'));
  return shown.length === 1 ? shown.join('') : `(${shown.join(', ')})`;
}
