import { inputRangeError } from '../numeric/input-error.ts';
import type { FrequencyCurve } from '../response/frequency-curve.ts';
import type { Axis } from './axis.ts';
import { capitalize } from './capitalize.ts';
import type { LegendEntry } from './legend.ts';
import { linearAxis } from './linear-axis.ts';
import { logAxis } from './log-axis.ts';
import { concat, element, type Markup } from './markup.ts';
import { pathOf } from './path-of.ts';
import type { Box } from './place-labels.ts';
import { plotFrame } from './plot-frame.ts';
import { plotPicture } from './plot-picture.ts';
import { printNumber } from './print-number.ts';
import type { TunedPictureOptions } from './theme.ts';
import { tunedSentences } from './tuned-sentences.ts';

/** Heights of the two plots in pixels, and of what is between them. */
const MAGNITUDE = 240;
const BETWEEN = 26;
const PHASE = 150;
/** What stays free above and below the magnitudes, as a factor. */
const ROOM = 1.25;
/** Looks of the curves in turn: colour and stroke. */
const LOOKS = ['hb-thick hb-stroke-1', 'hb-stroke-0', 'hb-dash hb-stroke-2', 'hb-dot hb-stroke-3'] as const;

/**
 * Draws momentum as a filter: how large the steps are that oscillating gradients make, and by how much they lag, against the
 * frequency; one curve for each convention or method. Slow gradients are amplified, fast ones are not.
 *
 * @param curves - What {@link frequencyCurve} returns, one to four of them.
 * @param options - Heading, theme, the badge of tuned constants, and a last line for the caption.
 * @returns An SVG document, 600 pixels wide, as text; equal input gives equal text.
 * @throws RangeError if there are no curves, or more than four.
 * @example
 * ```ts
 * import { frequencyCurve, frequencySvg, pytorch } from 'heavyball';
 * frequencySvg([frequencyCurve(pytorch, { lr: 0.1, momentum: 0.9 })]).startsWith('<svg'); // => true
 * ```
 */
export function frequencySvg(curves: readonly FrequencyCurve[], options: TunedPictureOptions = {}): string {
  if (curves.length < 1 || curves.length > LOOKS.length) {
    throw inputRangeError(`frequencySvg: curves must be 1 to ${LOOKS.length}, got ${curves.length}`);
  }
  return plotPicture(
    {
      heading: options.heading ?? 'Momentum as a low-pass filter',
      description: 'Magnitude and phase of the steps against the frequency of the gradients, on logarithmic axes.',
      height: MAGNITUDE + BETWEEN + PHASE,
      draw: (box) => drawPlots(curves, box),
      entries: curves.map(({ label }, i): LegendEntry => ({ swatch: 'line', style: lookOf(i), label })),
      sentences: [
        'Gradients cos ωk make steps of the same frequency: the magnitude is the effective learning rate there, and a phase below 0 a lag.',
        ...curves.map((curve) => `${capitalize(curve.label)}: ${parameterText(curve)}.`),
        ...tunedSentences(options.badge),
      ],
    },
    options,
  ).markup;
}

/** The parameters that are not at their defaults, as formulas write them. */
function parameterText({ label, convention, parameters }: FrequencyCurve): string {
  const parts = Object.entries(parameters).flatMap(([name, value]) => {
    const { symbol, default: usual } = convention.parameters[name] ?? { symbol: name };
    if (value === usual) return [];
    if (typeof value === 'boolean') return [symbol];
    return [
      `${symbol} = ${typeof value === 'number' ? printNumber(value) : `(${value.map((each) => printNumber(each)).join(', ')})`}`,
    ];
  });
  return [...(label === convention.title ? [] : [convention.title]), ...parts].join(', ');
}

function lookOf(i: number): string {
  return LOOKS[i] ?? LOOKS[0];
}

function drawPlots(curves: readonly FrequencyCurve[], box: Box): Markup {
  const omegas = curves.flatMap((curve) => [...curve.omegas]);
  const domain = [Math.min(...omegas), Math.PI] as const;
  const range = [box.x, box.x + box.width] as const;
  const x = logAxis({ title: 'frequency ω (radians per iteration)', domain, range });
  const sizes = curves.flatMap(({ magnitudes }) => [...magnitudes]).filter((size) => size > 0);
  const magnitude = logAxis({
    title: 'magnitude',
    domain: [Math.min(...sizes) / ROOM, Math.max(...sizes) * ROOM],
    range: [box.y + MAGNITUDE, box.y],
  });
  const bottom = box.y + box.height;
  const phase = phaseAxis(curves, [bottom, bottom - PHASE]);
  // The upper plot's frequencies are those of the lower one, which names them.
  const unnamed: Axis = { ...x, title: '', ticks: x.ticks.map((tick) => ({ ...tick, label: '' })) };
  return concat(
    plotFrame(
      unnamed,
      magnitude,
      { grid: true },
      linesOf(curves, x, magnitude, ({ magnitudes }) => magnitudes),
    ),
    plotFrame(
      x,
      phase,
      { grid: true },
      linesOf(curves, x, phase, ({ phases }) => phases.map((angle) => (angle * 180) / Math.PI)),
    ),
  );
}

/** Degrees, from a little below the greatest lag to 0, or to the greatest lead. */
function phaseAxis(curves: readonly FrequencyCurve[], range: readonly [number, number]): Axis {
  const degrees = curves.flatMap(({ phases }) => phases.map((angle) => (angle * 180) / Math.PI));
  const ends = [Math.min(...degrees, -10), Math.max(...degrees, 0)] as const;
  const room = 0.06 * (ends[1] - ends[0]);
  const axis = linearAxis({ title: 'phase (degrees)', domain: [ends[0] - room, ends[1] + room], range });
  const step = [15, 30, 45].find((candidate) => (ends[1] - ends[0]) / candidate <= 5) ?? 90;
  const first = Math.ceil(axis.domain[0] / step);
  const count = Math.floor(axis.domain[1] / step) - first + 1;
  const values = Array.from({ length: count }, (_, i) => (first + i) * step + 0);
  return { ...axis, ticks: values.map((value) => ({ value, label: printNumber(value) })) };
}

function linesOf(
  curves: readonly FrequencyCurve[],
  x: Axis,
  y: Axis,
  valuesOf: (curve: FrequencyCurve) => readonly number[],
): Markup {
  return concat(
    ...curves.map((curve, i) => {
      const points = valuesOf(curve).map((value, k) => ({ x: x.project(curve.omegas[k] ?? NaN), y: y.project(value) }));
      return element('path', { class: `hb-line ${lookOf(i)}`, d: pathOf(points) });
    }),
  );
}
