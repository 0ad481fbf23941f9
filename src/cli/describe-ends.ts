import type { Badge } from '../certificates/badge-of.ts';
import type { EndsAnalysis } from '../dynamics/ends-analysis.ts';
import { formatNumber } from '../render/format-number.ts';
import { formatRate } from '../render/format-rate.ts';
import type { ExtremeEigenvalue } from '../spectrum/extremes.ts';
import { spectralMean } from '../spectrum/spectral-mean.ts';
import { badgeFacts } from './badge-facts.ts';
import { pointText } from './describe-flow.ts';
import { analysisText } from './describe-local.ts';
import { facts, type Fact } from './facts.ts';

const show = (value: number): string => formatNumber(value, { digits: 6 });
const rough = (value: number): string => formatNumber(value, { digits: 2 });

/** The shares of the curvatures that the density names. */
const SHARES: readonly (readonly [number, string])[] = [
  [0.1, 'a tenth'],
  [0.5, 'half'],
  [0.9, 'nine tenths'],
];

/** Describes what a method does near a stationary point of an objective of many coordinates, for a terminal; without a badge where none is earned. */
export function describeEnds(ends: EndsAnalysis, title: string, badge: Badge | null): string {
  const { objective, stationary, value, kind, source, extremes, analysis } = ends;
  const { point, converged, iterations, products, slope } = stationary;
  const { smallest, largest, steps, dimension } = extremes;
  const list: readonly Fact[] = [
    ['point', `${pointText(point)} after ${iterations} Newton steps, ${products} products with the Hessian`],
    ['gradient', `${rough(slope)}${converged ? '' : ': no stationary point was found near'}`],
    ['value', show(value)],
    ['kind', kind === 'undecided' ? 'undecided: the smallest curvature may have either sign' : kind],
    ['products', source === 'differences' ? 'differences of the gradient' : 'given'],
    ['smallest', endText(smallest, 'at most')],
    ['largest', endText(largest, 'at least')],
    [
      'within',
      `[${show(smallest.bound)}, ${show(largest.bound)}] but for one chance in a million, after ${steps} Lanczos steps`,
    ],
    ['density', densityText(ends)],
    ['rate', rateText(ends)],
    ...(badge === null ? [] : badgeFacts(badge)),
  ];
  return [
    `${title} on ${objective} near ${pointText(point)}: ${dimension} curvatures from ${show(smallest.value)} to ${show(largest.value)}`,
    '',
    facts(list),
    ...(analysis === null ? [] : ['', `Modes at both ends\n${analysisText(analysis)}`]),
  ].join('\n');
}

/** An end with its residual interval; what has not settled is a bound on one side only. */
function endText({ value, residual, converged }: ExtremeEigenvalue, side: 'at most' | 'at least'): string {
  const interval = `${formatNumber(value, { digits: 10 })} ± ${rough(residual)}`;
  return converged ? interval : `${side} ${show(value)}: not settled, the residual is ${rough(residual)}`;
}

/** The mean of the curvatures with its standard error, and below what some shares of them lie. */
function densityText({ density }: EndsAnalysis): string {
  const { mean, standardError } = spectralMean(density, (lambda) => lambda);
  const below = SHARES.map(([share, words]) => {
    let sum = 0;
    const place = density.weights.findIndex((weight) => (sum += weight) >= share);
    return `${words} below ${formatNumber(density.nodes.at(place) ?? NaN, { digits: 3 })}`;
  });
  return `mean ${show(mean)} ± ${rough(standardError)}, ${below.join(', ')}`;
}

function rateText({ analysis, holdsAll }: EndsAnalysis): string {
  if (analysis === null) return 'none: both ends are flat';
  const { rate, rateGap, stability } = analysis;
  const words = `ρ = ${formatRate({ rate, gap: rateGap }, { digits: 6 })}, ${stability}`;
  return holdsAll ? words : `${words}, on the ends that were found: no better on all curvatures`;
}
