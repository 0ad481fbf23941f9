import { capitalize } from '../../render/capitalize.ts';
import { linearAxis } from '../../render/linear-axis.ts';
import type { Axis } from '../../render/axis.ts';
import type { LegendEntry } from '../../render/legend.ts';
import { markShape } from '../../render/mark-shape.ts';
import { concat, element, type Markup } from '../../render/markup.ts';
import { pathOf } from '../../render/path-of.ts';
import type { Box } from '../../render/place-labels.ts';
import { plotFrame } from '../../render/plot-frame.ts';
import { printNumber, printRate } from '../../render/print-number.ts';
import { counted } from '../../render/spectrum-words.ts';
import { analyzeMode } from '../../stability/analyze-mode.ts';
import type { Model, Subject } from '../model.ts';
import { thinned } from '../thinned.ts';
import { curvatureAxis } from './curvature-axis.ts';
import { logarithmic } from './spread.ts';
import type { View } from './view.ts';

/** Height of the plot in pixels, and curvatures looked at. */
const HEIGHT = 230;
const POINTS = 220;
/** The picture reaches at least to a little above 1 and at most to this rate. */
const HIGHEST = 1.3;
const MOST_MODES = 200;

/** The spectral radius against the curvature, with the spectrum shaded. */
export function profileView(model: Model): View {
  const { spectrum, subject, against } = model;
  return {
    heading: 'Rate against curvature',
    description: 'The spectral radius on each curvature, with the interval from μ to L shaded.',
    height: HEIGHT,
    draw: (box) => drawProfile(model, box),
    entries: profileEntries(model),
    sentences: [
      `${spectrum.kind === 'interval' ? 'Every curvature' : counted(spectrum.eigenvalues.length, 'eigenvalue')} from μ = ${printNumber(spectrum.mu)} to L = ${printNumber(spectrum.L)}: κ = ${printNumber(spectrum.kappa)}.`,
      ...[subject, ...(against === null ? [] : [against])].map(
        ({ method, analysis }) =>
          `${capitalize(method.title)}: worst at λ = ${printNumber(analysis.worst.lambda)}, ρ = ${printRate({ rate: analysis.rate, gap: analysis.rateGap })}.`,
      ),
    ],
  };
}

function drawProfile({ spectrum, subject, against, lambda }: Model, box: Box): Markup {
  const x = curvatureAxis(spectrum, box);
  const y = linearAxis({ title: 'spectral radius ρ', domain: [0, HIGHEST], range: [box.y + box.height, box.y] });
  const [left, right] = [x.project(spectrum.mu), x.project(spectrum.L)];
  const one = y.project(1).toFixed(2);
  return plotFrame(
    x,
    y,
    { grid: true },
    element('rect', {
      class: 'hb-fill-0 hb-soft',
      x: left,
      y: box.y,
      width: Math.max(right - left, 1),
      height: box.height,
    }),
    element('path', { class: 'hb-line hb-thick', d: `M${box.x} ${one}h${box.width}` }),
    against === null ? null : curve(against, x, y, 'hb-dash hb-stroke-3'),
    curve(subject, x, y, 'hb-thick hb-stroke-0'),
    element('path', { class: 'hb-line hb-thin hb-dot', d: `M${x.project(lambda).toFixed(2)} ${box.y}v${box.height}` }),
    marks(subject, x, y),
  );
}

function curve({ method, parameters }: Subject, x: Axis, y: Axis, style: string): Markup {
  const [first, last] = x.domain;
  const points = logarithmic(first, last, POINTS).map((lambda) => ({
    x: x.project(lambda),
    y: y.project(analyzeMode(method, parameters, lambda).spectralRadius),
  }));
  return element('path', { class: `hb-line ${style}`, d: pathOf(points) });
}

function marks({ analysis }: Subject, x: Axis, y: Axis): Markup {
  const positive = thinned(
    analysis.modes.filter(({ lambda }) => lambda > 0),
    MOST_MODES,
  );
  return concat(
    ...positive.map(({ lambda, spectralRadius }) =>
      markShape('circle', { x: x.project(lambda), y: y.project(spectralRadius) }, 3, 'hb-soft hb-ink-0'),
    ),
    analysis.worst.lambda > 0
      ? element('circle', {
          class: 'hb-ring',
          cx: x.project(analysis.worst.lambda),
          cy: y.project(analysis.worst.spectralRadius),
          r: 7,
        })
      : null,
  );
}

function profileEntries({ subject, against }: Model): readonly LegendEntry[] {
  return [
    {
      swatch: 'line',
      style: 'hb-thick hb-stroke-0',
      mark: { shape: 'circle', style: 'hb-ink-0' },
      label: subject.method.title,
    },
    ...(against === null
      ? []
      : [{ swatch: 'line', style: 'hb-dash hb-stroke-3', label: againstWords(subject, against) } as const]),
    { swatch: 'circle', style: 'hb-ring', label: 'worst mode: the rate' },
    { swatch: 'area', style: 'hb-fill-0 hb-soft', label: '[μ, L]' },
  ];
}

/** What the other of two methods is called: by its name, or by its place where both have one name. */
function againstWords(subject: Subject, against: Subject): string {
  return subject.method === against.method ? `${against.method.title}, the other` : against.method.title;
}
