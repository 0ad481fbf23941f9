import { badgeOfAnalysis } from '../certificates/badge-of-analysis.ts';
import { inputRangeError } from '../numeric/input-error.ts';
import type { NoiseFrontier } from '../response/noise-frontier.ts';
import type { Axis } from './axis.ts';
import { badgeSentences } from './badge-sentences.ts';
import { capitalize } from './capitalize.ts';
import { drawLabel } from './draw-label.ts';
import type { LegendEntry } from './legend.ts';
import { logAxis } from './log-axis.ts';
import { markShape, type MarkShape } from './mark-shape.ts';
import { concat, element, type Markup } from './markup.ts';
import { methodWords } from './method-words.ts';
import { parameterWords } from './parameter-words.ts';
import { pathOf, type Pixel } from './path-of.ts';
import { labelBox, placeLabels, type Box, type LabelRequest } from './place-labels.ts';
import { plotFrame } from './plot-frame.ts';
import { plotPicture } from './plot-picture.ts';
import { printNumber, printRate } from './print-number.ts';
import { intervalWords } from './spectrum-words.ts';
import type { TunedPictureOptions } from './theme.ts';
import { tunedSentences } from './tuned-sentences.ts';

/** Height of the plot in pixels. */
const HEIGHT = 360;
/** What stays free around the curves, as a factor. */
const ROOM = 1.8;
/** Radius of marks, font size of labels. */
const MARK = 5.5;
const SIZE = 12;
/** Looks of the frontiers in turn, with the marks at their fastest points. */
const LOOKS: readonly { readonly line: string; readonly shape: MarkShape; readonly mark: string }[] = [
  { line: 'hb-thick hb-stroke-1', shape: 'circle', mark: 'hb-mark hb-ink-1' },
  { line: 'hb-dash hb-stroke-0', shape: 'square', mark: 'hb-mark hb-ink-0' },
  { line: 'hb-dot hb-thick hb-stroke-2', shape: 'triangle', mark: 'hb-mark hb-ink-2' },
  { line: 'hb-thin hb-stroke-3', shape: 'diamond', mark: 'hb-mark hb-ink-3' },
];

/** Parameters that are marked beside the frontiers. */
export interface NoiseMark {
  /** What to call them. */
  readonly label: string;
  /** 1 − their rate, above 0. */
  readonly rateGap: number;
  /** Their worst stationary variance over the spectrum. */
  readonly variance: number;
}

/** What may be set of a picture of frontiers. */
export interface NoiseFrontierPictureOptions extends TunedPictureOptions {
  /** A point of one's own. */
  readonly given?: NoiseMark;
}

/**
 * Draws what speed costs in noise: for each method the least stationary variance at every rate, from its fastest point on. What is
 * above and to the left of a curve is out of the method's reach.
 *
 * @param frontiers - What {@link noiseFrontier} returns for methods on one spectrum, one to four of them.
 * @param options - Heading, theme, a last line for the caption, and parameters to be marked, with their badge.
 * @returns An SVG document, 600 pixels wide, as text; equal input gives equal text.
 * @throws RangeError if there are no frontiers, more than four, or frontiers of several spectra.
 * @example
 * ```ts
 * import { fromKappa, gradientDescent, heavyBall, noiseFrontier, noiseFrontierSvg } from 'heavyball';
 * const spectrum = fromKappa(100);
 * const frontiers = [heavyBall, gradientDescent].map((method) => noiseFrontier(method, spectrum, { points: 9 }));
 * noiseFrontierSvg(frontiers).startsWith('<svg'); // => true
 * ```
 */
export function noiseFrontierSvg(
  frontiers: readonly NoiseFrontier[],
  options: NoiseFrontierPictureOptions = {},
): string {
  const [first] = frontiers;
  if (first === undefined || frontiers.length > LOOKS.length) {
    throw inputRangeError(`noiseFrontierSvg: frontiers must be 1 to ${LOOKS.length}, got ${frontiers.length}`);
  }
  if (frontiers.some(({ spectrum }) => spectrum.mu !== first.spectrum.mu || spectrum.L !== first.spectrum.L)) {
    throw inputRangeError('noiseFrontierSvg: frontiers must be of one spectrum, got several');
  }
  return plotPicture(
    {
      heading: options.heading ?? `What speed costs in noise, κ = ${printNumber(first.spectrum.kappa)}`,
      description: 'The distance of the rate from 1 against the stationary variance, on logarithmic axes.',
      height: HEIGHT,
      draw: (box) => drawFrontiers(frontiers, options.given, box),
      entries: frontierLegend(frontiers, options.given),
      sentences: [...frontierCaption(frontiers, options.given), ...tunedSentences(options.badge)],
    },
    options,
  ).markup;
}

function drawFrontiers(frontiers: readonly NoiseFrontier[], given: NoiseMark | undefined, box: Box): Markup {
  const points = [...frontiers.flatMap((frontier) => [...frontier.points]), ...(given === undefined ? [] : [given])];
  const [x, y] = axesOf(points, box);
  const at = ({ variance, rateGap }: Pick<NoiseMark, 'variance' | 'rateGap'>): Pixel => ({
    x: x.project(variance),
    y: y.project(rateGap),
  });
  const lines = frontiers.map(({ points: line }) => line.map(at));
  return plotFrame(
    x,
    y,
    { grid: true },
    ...lines.map((line, i) => element('path', { class: `hb-line ${LOOKS[i]!.line}`, d: pathOf(line) })),
    ...lines.map((line, i) => markShape(LOOKS[i]!.shape, line[0]!, MARK, LOOKS[i]!.mark)),
    given === undefined ? null : markShape('star', at(given), MARK + 1, 'hb-mark hb-ink-5'),
    fastestLabels(frontiers, lines, box),
  );
}

/** The name of each method at its fastest point, away from the curves, which go down and to the left from there. */
function fastestLabels(frontiers: readonly NoiseFrontier[], lines: readonly (readonly Pixel[])[], box: Box): Markup {
  const requests = frontiers.map(({ method }, i): LabelRequest => {
    const { x, y } = lines[i]![0]!;
    const label = { lines: [capitalize(methodWords(method))], size: SIZE, turned: false };
    const half = labelBox(label, { x, y }).width / 2;
    const places = [
      { x: x + half + 8, y },
      { x, y: y - 16 },
      { x: x - half - 10, y },
      { x: x - half - 8, y: y - 8 },
      { x: x + half + 4, y: y + 16 },
      { x: x - half - 4, y: y - 20 },
    ];
    return { ...label, places };
  });
  const taken = lines.flat().map(({ x, y }) => ({ x: x - 3, y: y - 3, width: 6, height: 6 }));
  return concat(...placeLabels(requests, taken, box).map(drawLabel));
}

function axesOf(points: readonly Pick<NoiseMark, 'variance' | 'rateGap'>[], box: Box): readonly [Axis, Axis] {
  const ends = (values: readonly number[]): readonly [number, number] => [
    Math.min(...values) / ROOM,
    Math.max(...values) * ROOM,
  ];
  const variances = points.map(({ variance }) => variance);
  return [
    logAxis({
      title: 'worst stationary variance under gradient noise 1 (1 / curvature²)',
      domain: ends(variances),
      range: [box.x, box.x + box.width],
    }),
    logAxis({
      title: '1 − ρ: faster upwards',
      domain: ends(points.map(({ rateGap }) => rateGap)),
      range: [box.y + box.height, box.y],
    }),
  ];
}

function frontierLegend(frontiers: readonly NoiseFrontier[], given: NoiseMark | undefined): readonly LegendEntry[] {
  const entries = frontiers.map(({ method }, i): LegendEntry => {
    const { line, shape, mark } = LOOKS[i]!;
    return {
      swatch: 'line',
      style: line,
      mark: { shape, style: mark },
      label: `${capitalize(methodWords(method))}; mark: its fastest`,
    };
  });
  return given === undefined
    ? entries
    : [...entries, { swatch: 'star', style: 'hb-mark hb-ink-5', label: given.label }];
}

function frontierCaption(frontiers: readonly NoiseFrontier[], given: NoiseMark | undefined): readonly string[] {
  const fastest = frontiers.map(({ method, points }) => {
    const { rate, rateGap, variance, parameters } = points[0]!;
    const speed = `ρ = ${printRate({ rate, gap: rateGap })}, variance ${printNumber(variance)}`;
    return `${capitalize(methodWords(method))} at its fastest: ${parameterWords(parameters)}; ${speed}.`;
  });
  const badges = frontiers.flatMap(({ method, points, spectrum }) => {
    const badge = badgeOfAnalysis({ ...points[0]!, method, spectrum });
    return badgeSentences(badge, `The fastest ${methodWords(method)}`);
  });
  const own =
    given === undefined
      ? []
      : [`${given.label}: 1 − ρ = ${printNumber(given.rateGap)}, variance ${printNumber(given.variance)}.`];
  return [
    `The least noise at each rate, over quadratics with curvature in ${intervalWords(frontiers[0]!.spectrum)}; nothing is reached above a curve.`,
    ...fastest,
    ...badges,
    ...own,
  ];
}
