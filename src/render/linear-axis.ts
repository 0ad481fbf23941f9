import { scaleLinear } from 'd3-scale';

import { linearFraction, pixelAlong, type Axis, type AxisParts } from './axis.ts';
import { superscript } from './typeset.ts';

/** Pixels that a labelled tick should have to itself. */
const SPACING = 70;

/** A linear axis with ticks at round values. Very large and very small values share a power of ten, named in the title. */
export function linearAxis({ title, domain, range }: AxisParts): Axis {
  const scale = scaleLinear([...domain], [...range]);
  const count = Math.max(2, Math.round(Math.abs(range[1] - range[0]) / SPACING));
  const exponent = Math.floor(Math.log10(Math.max(Math.abs(domain[0]), Math.abs(domain[1]))));
  const factored = exponent < -2 || exponent > 3;
  const unit = factored ? 10 ** exponent : 1;
  const print = scaleLinear([domain[0] / unit, domain[1] / unit], [...range]).tickFormat(count);
  return {
    title: factored ? `${title}  [10${superscript(exponent)}]` : title,
    domain,
    range,
    ticks: scale.ticks(count).map((value) => ({ value, label: print(value / unit).replaceAll(',', '') })),
    minorTicks: [],
    project: (value) => pixelAlong(range, linearFraction(domain, value)),
    valueAt: (pixel) => scale.invert(pixel),
  };
}
