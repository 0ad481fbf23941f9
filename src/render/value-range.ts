/** More values than this are sampled: a quantile needs no more. */
const MOST_VALUES = 2 ** 16;
/** Share of the values that may lie beyond an end of a scale, so that a few do not use up its colours. */
const BEYOND = 0.02;
/** An end is moved in only where the scale becomes shorter by this factor or more. */
const WORTH = 0.85;

/** Values that differ by no more than this part of them are one. */
const SAME = 1e-3;

/** The stretch of values that a scale covers. */
export interface ValueRange {
  readonly low: number;
  readonly high: number;
  /** Whether there are values beyond the ends. */
  readonly beyond: { readonly low: boolean; readonly high: boolean };
}

/** At which ends of a scale the last two per cent of the values may lie beyond it. */
export type OpenEnds = 'low' | 'high' | 'both';

/**
 * The range of the finite values of an array, on a logarithmic scale of those above 0; at the open ends without the last two
 * per cent. Null if there is no such value.
 */
export function valueRange(values: Float64Array, scale: 'linear' | 'log', open: OpenEnds): ValueRange | null {
  const usable = values.filter((value) => Math.abs(value) < Infinity && (scale === 'linear' || value > 0));
  if (usable.length === 0) return null;
  const stride = Math.ceil(usable.length / MOST_VALUES);
  const sorted = usable.filter((_, i) => i % stride === 0).sort();
  const least = usable.reduce((so, value) => Math.min(so, value));
  const most = usable.reduce((so, value) => Math.max(so, value));
  const floor = sorted[Math.floor(BEYOND * (sorted.length - 1))]!;
  const ceiling = sorted[Math.ceil((1 - BEYOND) * (sorted.length - 1))]!;
  const length = (from: number, to: number): number => (scale === 'linear' ? to - from : Math.log(to / from));
  const isWorth = (from: number, to: number): boolean => from < to && length(from, to) < WORTH * length(least, most);
  const cutLow = open !== 'high' && isWorth(floor, most);
  const cutHigh = open !== 'low' && isWorth(least, ceiling);
  const [low, high] = widened(cutLow ? floor : least, cutHigh ? ceiling : most, scale);
  return { low, high, beyond: { low: cutLow, high: cutHigh } };
}

/** A range of all but one value gets room on both sides. */
function widened(low: number, high: number, scale: 'linear' | 'log'): readonly [number, number] {
  if (high - low > SAME * Math.max(Math.abs(low), Math.abs(high))) return [low, high];
  return scale === 'linear' ? [low - 1, high + 1] : [low / 2, high * 2];
}
