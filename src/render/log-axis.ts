import { scaleLog } from 'd3-scale';

import { logFraction, pixelAlong, type Axis, type AxisParts } from './axis.ts';
import { formatNumber } from './format-number.ts';
import { superscript } from './typeset.ts';

/** Pixels that a labelled power of ten should have to itself. */
const SPACING = 45;
/** With fewer powers of ten than this in sight, 2 and 5 are labelled too. */
const FEW = 2;

/** A logarithmic axis: powers of ten are labelled, their multiples ticked. The domain must be positive. */
export function logAxis({ title, domain, range }: AxisParts): Axis {
  const scale = scaleLog([...domain], [...range]);
  const [least, most] = [Math.min(...domain), Math.max(...domain)];
  const powers = powersOfTen(least, most);
  const inside = (value: number): boolean => value >= least * (1 - 1e-9) && value <= most * (1 + 1e-9);
  const stride = Math.max(1, Math.ceil((powers.length * SPACING) / Math.abs(range[1] - range[0])));
  const labelled =
    powers.filter((power) => inside(10 ** power)).length < FEW
      ? powers.flatMap((power) => [1, 2, 5].map((digit) => digit * 10 ** power)).filter(inside)
      : powers
          .filter((power) => power % stride === 0)
          .map((power) => 10 ** power)
          .filter(inside);
  const multiples = stride > 1 ? [1] : [2, 3, 4, 5, 6, 7, 8, 9];
  return {
    title,
    domain,
    range,
    ticks: labelled.map((value) => ({ value, label: powerLabel(value) })),
    minorTicks: powers.flatMap((power) => multiples.map((digit) => digit * 10 ** power)).filter(inside),
    project: (value) => pixelAlong(range, logFraction(domain, value)),
    valueAt: (pixel) => scale.invert(pixel),
  };
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
  return isPower && (power < -2 || power > 3) ? `10${superscript(power)}` : formatNumber(value, { digits: 1 });
}
