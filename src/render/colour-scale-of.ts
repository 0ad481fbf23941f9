import type { GridMap } from '../maps/grid-map.ts';
import { logFraction, linearFraction, type Axis } from './axis.ts';
import type { ColourScale } from './colour-scale.ts';
import { formatRate } from './format-rate.ts';
import { layerLook } from './layer-look.ts';
import { linearAxis } from './linear-axis.ts';
import { logAxis } from './log-axis.ts';
import { superscript, typeset } from './typeset.ts';
import { valueRange } from './value-range.ts';

type Range = readonly [number, number];

/** The end of the bad values. */
const WORSE = { low: 'high', high: 'low' } as const;
/** A scale of ratios reaches at least this far to both sides of 1. */
const NARROWEST = 1.01;

/** The colour scale of a layer of numbers, made for the values that occur; null if there are none to colour. */
export function colourScaleOf({ layer, values }: Pick<GridMap, 'layer' | 'values'>): ColourScale | null {
  const { scale, better } = layerLook(layer.name);
  const title = layer.unit === '' ? layer.title : `${layer.title}, ${layer.unit}`;
  if (scale === 'gap') return gapScale(title, values);
  const spread = scale === 'linear' ? 'linear' : 'log';
  const found = valueRange(values, spread, scale === 'ratio' || better === 'neither' ? 'both' : WORSE[better]);
  if (found === null) return null;
  const furthest = Math.max(found.high, 1 / found.low, NARROWEST);
  const domain: Range = scale === 'ratio' ? [1 / furthest, furthest] : [found.low, found.high];
  const axisOf = spread === 'log' ? logAxis : linearAxis;
  const fraction = spread === 'log' ? logFraction : linearFraction;
  return {
    kind: scale === 'ratio' ? 'diverging' : 'sequential',
    domain,
    descending: better === 'low',
    beyond: found.beyond,
    readings: [{ title, axis: (range) => axisOf({ title, domain, range }) }],
    fractionOf: (value) => fraction(domain, value),
  };
}

/** Rates by log(1 − ρ): every power of ten of iterations gets as much colour. */
function gapScale(title: string, values: Float64Array): ColourScale | null {
  const found = valueRange(
    values.map((rate) => 1 - rate),
    'log',
    'low',
  );
  if (found === null) return null;
  const gaps: Range = [Math.min(found.high, 1), found.low];
  return {
    kind: 'sequential',
    domain: [1 - gaps[0], 1 - gaps[1]],
    descending: true,
    beyond: { low: false, high: found.beyond.low },
    readings: [
      { title, axis: (range) => rateAxis(title, gaps, range) },
      { title: 'iterations per decimal digit', axis: (range) => perDigitAxis(gaps, range) },
    ],
    fractionOf: (rate) => logFraction(gaps, 1 - rate),
  };
}

/** ρ along a bar that is even in log(1 − ρ). */
function rateAxis(title: string, domain: Range, range: Range): Axis {
  const axis = logAxis({ title, domain, range });
  return { ...axis, ticks: axis.ticks.map(({ value }) => ({ value, label: rateLabel(value) })) };
}

/** 0.9, 0.99, 0.999, 1 − 10⁻⁴ … */
function rateLabel(gap: number): string {
  const exponent = Math.round(Math.log10(gap));
  const isPower = Math.abs(gap / 10 ** exponent - 1) < 1e-9;
  return isPower && exponent < -3
    ? `1 − 10${superscript(exponent)}`
    : typeset(formatRate({ rate: 1 - gap, gap }, { digits: 8 }));
}

/** ln 10 / −ln ρ along the same bar. */
function perDigitAxis(gaps: Range, range: Range): Axis {
  const counts = gaps.map((gap) => Math.LN10 / -Math.log1p(-Math.min(gap, 1 - Number.EPSILON)));
  const [low = 1, high = 1] = counts;
  const axis = logAxis({ title: '', domain: [low, high], range });
  const along = logAxis({ title: '', domain: gaps, range });
  return { ...axis, project: (count) => along.project(-Math.expm1(-Math.LN10 / count)) };
}
