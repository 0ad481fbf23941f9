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

/** The pixel at a fraction of the way along a range, kept within reach of it; infinite fractions are welcome. */
export function pixelAlong([first, last]: readonly [number, number], fraction: number): number {
  const pixel = first + fraction * (last - first);
  return Math.min(Math.max(pixel, Math.min(first, last) - OVERSHOOT), Math.max(first, last) + OVERSHOOT);
}

/** How far a value is along an interval, on a linear scale. */
export function linearFraction([first, last]: readonly [number, number], value: number): number {
  return (value - first) / (last - first);
}

/** How far a value is along an interval of positive numbers, on a logarithmic scale; what is not positive is infinitely low. */
export function logFraction([first, last]: readonly [number, number], value: number): number {
  const ratio = last / first;
  // The ratio of the ends keeps the digits of a narrow interval; that of a very wide one overflows or underflows.
  if (ratio > 0 && ratio < Infinity) return Math.log(Math.max(value, 0) / first) / Math.log(ratio);
  return (Math.log(Math.max(value, 0)) - Math.log(first)) / (Math.log(last) - Math.log(first));
}
