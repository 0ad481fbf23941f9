import type { GridMap } from '../maps/grid-map.ts';
import { logFraction, linearFraction, type Axis } from './axis.ts';
import type { ColourScale, ScaleReading } from './colour-scale.ts';
import { formatRate } from './format-rate.ts';
import { layerLook } from './layer-look.ts';
import { linearAxis } from './linear-axis.ts';
import { logAxis } from './log-axis.ts';
import { superscript, typeset } from './typeset.ts';
import { valueRange } from './value-range.ts';

type Range = readonly [number, number];

/** The colour scale of a layer of numbers, made for the values that occur; null if there are none to colour. */
export function colourScaleOf({ layer, values }: Pick<GridMap, 'layer' | 'values'>): ColourScale | null {
  const { scale, better } = layerLook(layer.name);
  const title = layer.unit === '' ? layer.title : `${layer.title}, ${layer.unit}`;
  if (scale === 'gap') return gapScale(title, values);
  if (scale === 'linear') return linearScale(title, values, better === 'low');
  const bad = better === 'neither' ? 'neither' : better === 'low' ? 'high' : 'low';
  const found = valueRange(values, bad);
  if (found === null) return null;
  const furthest = Math.max(found.high, 1 / found.low, 1.01);
  const domain: Range = scale === 'ratio' ? [1 / furthest, furthest] : [found.low, found.high];
  return {
    kind: scale === 'ratio' ? 'diverging' : 'sequential',
    descending: better === 'low',
    beyond: found.beyond,
    readings: [{ title, axis: (range) => logAxis({ title, domain, range }) }],
    fractionOf: (value) => logFraction(domain, value),
  };
}

/** Rates by log(1 − ρ): every power of ten of iterations gets as much colour. */
function gapScale(title: string, values: Float64Array): ColourScale | null {
  const found = valueRange(
    values.map((rate) => 1 - rate),
    'low',
  );
  if (found === null) return null;
  const gaps: Range = [Math.min(found.high, 1), found.low];
  return {
    kind: 'sequential',
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
  return isPower && exponent < -3 ? `1 − 10${superscript(exponent)}` : typeset(formatRate({ rate: 1 - gap, gap }));
}

/** ln 10 / −ln ρ along the same bar. */
function perDigitAxis(gaps: Range, range: Range): Axis {
  const counts = gaps.map((gap) => Math.LN10 / -Math.log1p(-Math.min(gap, 1 - Number.EPSILON)));
  const [low = 1, high = 1] = counts;
  const axis = logAxis({ title: '', domain: [low, high], range });
  const along = logAxis({ title: '', domain: gaps, range });
  return { ...axis, project: (count) => along.project(-Math.expm1(-Math.LN10 / count)) };
}

function linearScale(title: string, values: Float64Array, descending: boolean): ColourScale | null {
  const finite = values.filter(Number.isFinite);
  if (finite.length === 0) return null;
  const low = finite.reduce((so, value) => Math.min(so, value), Infinity);
  const high = finite.reduce((so, value) => Math.max(so, value), -Infinity);
  const domain: Range = low < high ? [low, high] : [low - 1, high + 1];
  const reading: ScaleReading = { title, axis: (range) => linearAxis({ title, domain, range }) };
  return {
    kind: 'sequential',
    descending,
    beyond: { low: false, high: false },
    readings: [reading],
    fractionOf: (value) => linearFraction(domain, value),
  };
}
