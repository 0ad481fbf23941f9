import { scaleLinear, scaleLog } from 'd3-scale';

import { logFraction, pixelAlong, type Axis, type AxisParts } from './axis.ts';
import { formatNumber } from './format-number.ts';
import { superscript, typeset } from './typeset.ts';

/** Pixels that a labelled power of ten should have to itself. */
const SPACING = 45;
/** An axis should have as many labels as this. */
const FEWEST = 3;
/** Evenly spaced values that an axis without round numbers has. */
const EVEN = 5;

/**
 * A logarithmic axis: powers of ten are labelled, their multiples ticked. Where there are too few of them, 2 and 5 are labelled
 * too, and on a short one evenly spaced values. The domain must be positive.
 */
export function logAxis({ title, domain, range }: AxisParts): Axis {
  const scale = scaleLog([...domain], [...range]);
  const [least, most] = [Math.min(...domain), Math.max(...domain)];
  const powers = powersOfTen(least, most);
  const inside = (value: number): boolean => value >= least * (1 - 1e-9) && value <= most * (1 + 1e-9);
  const stride = Math.max(1, Math.ceil((powers.length * SPACING) / Math.abs(range[1] - range[0])));
  const multiples = stride > 1 ? [1] : [2, 3, 4, 5, 6, 7, 8, 9];
  return {
    title,
    domain,
    range,
    ticks: labelledValues(powers, stride, [least, most])
      .filter(inside)
      .map((value) => ({ value, label: powerLabel(value) })),
    minorTicks: powers.flatMap((power) => multiples.map((digit) => digit * 10 ** power)).filter(inside),
    project: (value) => pixelAlong(range, logFraction(domain, value)),
    valueAt: (pixel) => scale.invert(pixel),
  };
}

/** The values to be labelled, some of them perhaps beyond the ends. */
function labelledValues(
  powers: readonly number[],
  stride: number,
  [least, most]: readonly [number, number],
): readonly number[] {
  const multiples = (digits: readonly number[]): readonly number[] =>
    powers.flatMap((power) => digits.map((digit) => digit * 10 ** power));
  const isEnough = (values: readonly number[]): boolean =>
    values.filter((value) => value >= least && value <= most).length >= FEWEST;
  if (stride > 1) return powers.filter((power) => power % stride === 0).map((power) => 10 ** power);
  const rounds = [multiples([1]), multiples([1, 2, 5])];
  return rounds.find(isEnough) ?? scaleLinear([least, most], [0, 1]).ticks(EVEN);
}

/** Exponents n with 10ⁿ in or next to the interval. */
function powersOfTen(least: number, most: number): readonly number[] {
  const first = Math.floor(Math.log10(least));
  return Array.from({ length: Math.ceil(Math.log10(most)) - first + 1 }, (_, i) => first + i);
}

/** Plain digits from 0.01 to 1000, a power of ten beyond. */
function powerLabel(value: number): string {
  const power = Math.round(Math.log10(value));
  const isPower = Math.abs(value / 10 ** power - 1) < 1e-9;
  return isPower && (power < -2 || power > 3)
    ? `10${superscript(power)}`
    : typeset(formatNumber(value, { digits: 12 }));
}
