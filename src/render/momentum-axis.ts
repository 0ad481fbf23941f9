import { scaleLog } from 'd3-scale';

import { logFraction, pixelAlong, type Axis, type AxisParts } from './axis.ts';
import { superscript } from './typeset.ts';

/** Pixels that a labelled tick should have to itself. */
const SPACING = 58;
/** Up to this many nines, 0.99… is written out. */
const MOST_NINES = 3;

/**
 * An axis of momentum on which 0, 0.9, 0.99 … are evenly spaced. Its values are 1 − β, which keeps its digits near β = 1;
 * its labels are β. The domain runs from a large 1 − β down to a small one.
 */
export function momentumAxis({ title, domain, range }: AxisParts): Axis {
  const scale = scaleLog([...domain], [...range]);
  const [first, last] = domain;
  const nines = Math.floor(-Math.log10(last) + 1e-9);
  const stride = Math.max(1, Math.ceil(((nines + 1) * SPACING) / Math.abs(range[1] - range[0])));
  const labelled = Array.from({ length: Math.floor(nines / stride) + 1 }, (_, i) => i * stride);
  const digits = stride > 1 ? [1] : [1, 2, 3, 4, 5, 6, 7, 8, 9];
  return {
    title: `${title}, logarithmic in 1 − β`,
    domain,
    range,
    ticks: [
      ...(first >= 2 && stride === 1 ? [{ value: 2, label: '−1' }] : []),
      ...labelled
        .map((count) => ({ value: 10 ** -count, label: nineLabel(count) }))
        .filter(({ value }) => value <= first * (1 + 1e-9)),
    ],
    minorTicks: Array.from({ length: nines + 1 }, (_, i) => i + 1)
      .flatMap((count) => digits.map((digit) => digit * 10 ** -count))
      .filter((value) => value >= last && value <= first),
    project: (oneMinusBeta) => pixelAlong(range, logFraction(domain, oneMinusBeta)),
    valueAt: (pixel) => scale.invert(pixel),
  };
}

/** 0, 0.9, 0.99, 0.999, 1 − 10⁻⁴ … */
function nineLabel(count: number): string {
  if (count === 0) return '0';
  return count <= MOST_NINES ? `0.${'9'.repeat(count)}` : `1 − 10${superscript(-count)}`;
}
