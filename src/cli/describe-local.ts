import type { Badge } from '../certificates/badge-of.ts';
import type { LocalAnalysis } from '../dynamics/local-analysis.ts';
import { formatCount } from '../render/format-count.ts';
import { formatNumber } from '../render/format-number.ts';
import { formatRate } from '../render/format-rate.ts';
import type { Analysis, HigherOrderAnalysis } from '../stability/analysis.ts';
import { badgeFacts } from './badge-facts.ts';
import { pointText } from './describe-flow.ts';
import { describeHigherOrderModes } from './describe-higher-order-mode.ts';
import { describeModes } from './describe-modes.ts';
import { facts, type Fact } from './facts.ts';
import { spectrumText } from './spectrum-text.ts';

/** Describes what a method does near a stationary point, for a terminal. */
export function describeLocal(local: LocalAnalysis, title: string, badge: Badge | null): string {
  const { objective, stationary, value, kind, index, spectrum, analysis } = local;
  const { point, converged, iterations, slope } = stationary;
  const source = {
    hessian: 'given',
    'hessian-times': 'from its products with vectors',
    differences: `differences of the gradient, eigenvalues to ${formatNumber(stationary.hessianError, { digits: 2 })}`,
  }[stationary.hessian.source];
  const list: readonly Fact[] = [
    ['point', `${pointText(point)} after ${iterations} Newton steps`],
    ['gradient', `${formatNumber(slope, { digits: 2 })}${converged ? '' : ': no stationary point was found near'}`],
    ['value', formatNumber(value, { digits: 6 })],
    ['kind', index > 0 ? `${kind}, ${index} of ${spectrum.eigenvalues.length} curvatures negative` : kind],
    ['Hessian', source],
    ...rates(local),
    ...(badge === null ? [] : badgeFacts(badge)),
    ...escapeFacts(local),
  ];
  return [
    `${title} on ${objective} near ${pointText(point)}: ${spectrumText(spectrum)}`,
    '',
    facts(list),
    ...(analysis === null ? [] : ['', analysisText(analysis)]),
  ].join('\n');
}

function rates({ analysis, measured }: LocalAnalysis): Fact[] {
  if (analysis === null) return [['rate', 'none: every direction is flat']];
  const { rate, rateGap, stability } = analysis;
  const seen =
    measured === null
      ? 'none: a run nearby shows no rate'
      : `ρ = ${formatRate({ rate: measured.rate, gap: 1 - measured.rate }, { digits: 6 })}, from a run nearby` +
        (measured.isDetermined ? '' : ', too short to be sure');
  return [
    ['predicted rate', `ρ = ${formatRate({ rate, gap: rateGap }, { digits: 6 })}, ${stability}`],
    ['measured rate', seen],
  ];
}

function escapeFacts({ escape }: LocalAnalysis): Fact[] {
  if (escape === null) return [];
  const { steps, gradientDescent, speedUp } = escape;
  const times = formatNumber(speedUp, { digits: 3 });
  return [
    [
      'leaves it',
      `in ${formatCount(steps)} iterations from 1e-8 to 1 beside it; gradient descent with this η in ${formatCount(gradientDescent.steps)}, ${times} times as slow`,
    ],
  ];
}

/** The modes of an analysis of either order. */
export function analysisText(analysis: Analysis | HigherOrderAnalysis): string {
  return isHigherOrder(analysis) ? describeHigherOrderModes(analysis) : describeModes(analysis);
}

function isHigherOrder(analysis: Analysis | HigherOrderAnalysis): analysis is HigherOrderAnalysis {
  return 'coefficients' in analysis.worst;
}
