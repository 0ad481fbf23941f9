/** More values than this are sampled: a quantile needs no more. */
const MOST_VALUES = 2 ** 16;
/** Share of the values that may lie beyond the bad end of a scale, so that a few do not use up its colours. */
const BEYOND = 0.02;
/** An end is moved in only where that gains this factor or more. */
const WORTH = 1.5;

/** The stretch of values that a scale covers. */
export interface ValueRange {
  readonly low: number;
  readonly high: number;
  /** Whether there are values beyond the ends. */
  readonly beyond: { readonly low: boolean; readonly high: boolean };
}

/**
 * The range of the positive finite values of an array; at the side of the bad values without the last two per cent. Null if
 * there is no such value.
 */
export function valueRange(values: Float64Array, bad: 'low' | 'high' | 'neither'): ValueRange | null {
  const usable = values.filter((value) => value > 0 && value < Infinity);
  const stride = Math.ceil(usable.length / MOST_VALUES);
  const sorted = usable.filter((_, i) => i % stride === 0).sort();
  const [low, high] = [least(usable), most(usable)];
  if (!(low <= high)) return null;
  const floor = sorted[Math.floor(BEYOND * (sorted.length - 1))]!;
  const ceiling = sorted[Math.ceil((1 - BEYOND) * (sorted.length - 1))]!;
  const cutLow = bad === 'low' && floor > WORTH * low;
  const cutHigh = bad === 'high' && ceiling * WORTH < high;
  return {
    ...widened(cutLow ? floor : low, cutHigh ? ceiling : high),
    beyond: { low: cutLow, high: cutHigh },
  };
}

/** A range of one value gets room on both sides. */
function widened(low: number, high: number): { readonly low: number; readonly high: number } {
  return low < high ? { low, high } : { low: low / 2, high: high * 2 };
}

function least(values: Float64Array): number {
  return values.reduce((so, value) => Math.min(so, value), Infinity);
}

function most(values: Float64Array): number {
  return values.reduce((so, value) => Math.max(so, value), -Infinity);
}
