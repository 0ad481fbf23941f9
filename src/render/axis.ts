/** A labelled position on an axis. */
export interface AxisTick {
  readonly value: number;
  readonly label: string;
}

/** One axis of a plot: where a value stands, and which values are labelled. */
export interface Axis {
  /** What is measured, with its unit. */
  readonly title: string;
  /** Smallest and largest value. */
  readonly domain: readonly [number, number];
  /** Pixels of the two ends of the domain, in order. */
  readonly range: readonly [number, number];
  /** Labelled values. */
  readonly ticks: readonly AxisTick[];
  /** Unlabelled values between them. */
  readonly minorTicks: readonly number[];
  /** The pixel of a value; values beyond the domain land at most {@link OVERSHOOT} pixels outside the range. */
  project(value: number): number;
  /** The value at a pixel. */
  valueAt(pixel: number): number;
}

/** What an axis is made from. */
export interface AxisParts {
  readonly title: string;
  readonly domain: readonly [number, number];
  readonly range: readonly [number, number];
}

/** How far outside the range a value may land: far enough to leave the plot, near enough to print. */
const OVERSHOOT = 40;

/** Keeps a pixel within reach of the range; what is not a number is kept at the range's start. */
export function nearRange(pixel: number, [first, last]: readonly [number, number]): number {
  const least = Math.min(first, last) - OVERSHOOT;
  const most = Math.max(first, last) + OVERSHOOT;
  return Math.min(Math.max(pixel, least), most);
}
