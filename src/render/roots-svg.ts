import type { HigherOrderMode } from '../mode/higher-order-mode.ts';
import type { Mode, Regime } from '../mode/mode.ts';
import type { Complex } from '../numeric/complex.ts';
import { extremesOf } from '../numeric/extremes-of.ts';
import type { Analysis, HigherOrderAnalysis } from '../stability/analysis.ts';
import { capitalize } from './capitalize.ts';
import type { LegendEntry } from './legend.ts';
import { linearAxis } from './linear-axis.ts';
import { hatching } from './map-layers.ts';
import { markShape } from './mark-shape.ts';
import { concat, element, type Markup } from './markup.ts';
import { methodWords } from './method-words.ts';
import { parameterWords } from './parameter-words.ts';
import type { Pixel } from './path-of.ts';
import type { Box } from './place-labels.ts';
import { plotFrame } from './plot-frame.ts';
import { plotPicture } from './plot-picture.ts';
import { printNumber, printRate } from './print-number.ts';
import { REGIME_MARKS, regimeWords, type RegimeMark } from './regime-mark.ts';
import { counted, intervalWords } from './spectrum-words.ts';
import type { HeadedPictureOptions } from './theme.ts';

/** Height of the plot in pixels. */
const HEIGHT = 400;
/** The picture reaches at least to the unit circle and at most to this modulus. */
const FARTHEST = 2.5;
/** What stays free around the outermost root, as a factor. */
const ROOM = 1.12;
/** Radius of marks and of the ring around the worst mode's. */
const MARK = 4.5;
const RING = 9;

/** The complex plane in the picture: equal scales in both directions. */
interface ComplexPlane {
  readonly box: Box;
  /** Pixels of a length of 1. */
  readonly unit: number;
  /** Largest imaginary and real part in the picture. */
  readonly halfHeight: number;
  readonly halfWidth: number;
}

/**
 * Draws the characteristic roots of all modes in the complex plane: the unit circle, inside which a method converges, the circle
 * of radius ρ on which the worst root lies, a mark for each root whose shape tells its mode's regime, and a ring around the
 * roots of the worst mode.
 *
 * Both axes have one scale. Roots of modulus above 2.5 stand at the edge of the picture, in their direction; the caption says so.
 *
 * @param analysis - What {@link analyze} returns; of an interval, the two ends are drawn, of a method of higher order also the worst curvature between. Modes
 * of higher order have no regime: theirs are discs.
 * @param options - Heading (default: the method's name), theme, and a last line for the caption.
 * @returns An SVG document, 600 pixels wide, as text; equal input gives equal text.
 * @example
 * ```ts
 * import { analyze, fromKappa, heavyBall, rootsSvg } from 'heavyball';
 * rootsSvg(analyze(heavyBall, { beta: 0.6, eta: 0.03 }, fromKappa(100))).startsWith('<svg'); // => true
 * ```
 */
export function rootsSvg(analysis: Analysis | HigherOrderAnalysis, options: HeadedPictureOptions = {}): string {
  return rootsMarkup(analysis, options).markup;
}

/** The picture as markup, to stand in a page. */
export function rootsMarkup(analysis: Analysis | HigherOrderAnalysis, options: HeadedPictureOptions): Markup {
  const moduli = analysis.modes.flatMap(({ roots }) => roots.map(modulus));
  const [, largest] = extremesOf(moduli);
  const halfHeight = ROOM * Math.min(Math.max(1, largest), FARTHEST);
  return plotPicture(
    {
      heading: options.heading ?? `Roots of ${methodWords(analysis.method)}`,
      description: `The complex plane with the unit circle and the roots of ${counted(analysis.modes.length, 'mode')}.`,
      height: HEIGHT,
      draw: (box) => drawPlane(analysis, planeIn(box, halfHeight)),
      entries: rootsLegend(analysis),
      sentences: rootsCaption(analysis, largest),
    },
    options,
  );
}

function modulus({ re, im }: Complex): number {
  return Math.hypot(re, im);
}

function planeIn(box: Box, halfHeight: number): ComplexPlane {
  return { box, unit: box.height / (2 * halfHeight), halfHeight, halfWidth: (halfHeight * box.width) / box.height };
}

function drawPlane(analysis: Analysis | HigherOrderAnalysis, plane: ComplexPlane): Markup {
  const { box, unit, halfHeight, halfWidth } = plane;
  const x = linearAxis({ title: 'real part', domain: [-halfWidth, halfWidth], range: [box.x, box.x + box.width] });
  const y = linearAxis({
    title: 'imaginary part',
    domain: [-halfHeight, halfHeight],
    range: [box.y + box.height, box.y],
  });
  const origin = { cx: x.project(0), cy: y.project(0) };
  const crosshair = `M${box.x} ${origin.cy.toFixed(2)}h${box.width}M${origin.cx.toFixed(2)} ${box.y}v${box.height}`;
  const isRateVisible = analysis.rate < Math.hypot(halfWidth, halfHeight);
  const others = analysis.modes.filter((mode) => mode !== analysis.worst);
  return plotFrame(
    x,
    y,
    { grid: false },
    hatching(box),
    element('circle', { class: 'hb-stable', ...origin, r: unit }),
    element('path', { class: 'hb-grid', d: crosshair }),
    element('circle', { class: 'hb-line hb-thick', ...origin, r: unit }),
    isRateVisible
      ? element('circle', { class: 'hb-line hb-dash hb-stroke-1', ...origin, r: analysis.rate * unit })
      : null,
    ...[...others, analysis.worst].map((mode) => drawMode(mode, plane)),
    ...analysis.worst.roots.map((root) => {
      const { x: cx, y: cy } = place(root, plane);
      return element('circle', { class: 'hb-ring', cx, cy, r: RING });
    }),
  );
}

/** Modes of higher order have no regime: all have one mark. */
const PLAIN: RegimeMark = { shape: 'circle', style: 'hb-ink-0' };

function drawMode(mode: Mode | HigherOrderMode, plane: ComplexPlane): Markup {
  const { shape, style } = 'regime' in mode ? REGIME_MARKS[mode.regime] : PLAIN;
  const roots: readonly Complex[] = mode.roots;
  return concat(...roots.map((root) => markShape(shape, place(root, plane), MARK, `hb-soft ${style}`)));
}

/** The pixel of a root; one beyond the picture is drawn in to its edge, along the line to 0. */
function place({ re, im }: Complex, { box, unit, halfHeight, halfWidth }: ComplexPlane): Pixel {
  const inner = 1 - (2 * RING) / box.height;
  const excess = Math.max(1, Math.abs(re) / (halfWidth * inner), Math.abs(im) / (halfHeight * inner));
  return {
    x: box.x + box.width / 2 + (re / excess) * unit,
    y: box.y + box.height / 2 - (im / excess) * unit,
  };
}

function rootsLegend({ modes, rate, rateGap, worst }: Analysis | HigherOrderAnalysis): readonly LegendEntry[] {
  const counts = new Map<Regime, number>();
  const plain = modes.filter((mode) => !('regime' in mode)).length;
  for (const mode of modes) if ('regime' in mode) counts.set(mode.regime, (counts.get(mode.regime) ?? 0) + 1);
  const regimes = Object.entries(REGIME_MARKS).flatMap(([regime, { shape, style }]): LegendEntry[] => {
    const count = counts.get(regime as Regime);
    if (count === undefined) return [];
    return [{ swatch: shape, style, label: `${regimeWords(regime as Regime)}: ${counted(count, 'mode')}` }];
  });
  return [
    ...regimes,
    ...(plain === 0 ? [] : [{ swatch: PLAIN.shape, style: PLAIN.style, label: counted(plain, 'mode') }]),
    { swatch: 'circle', style: 'hb-ring', label: `worst mode, λ = ${printNumber(worst.lambda)}` },
    { swatch: 'line', style: 'hb-thick', label: 'unit circle' },
    {
      swatch: 'line',
      style: 'hb-dash hb-stroke-1',
      label: `circle of radius ρ = ${printRate({ rate, gap: rateGap })}`,
    },
  ];
}

function rootsCaption(analysis: Analysis | HigherOrderAnalysis, farthest: number): readonly string[] {
  const { method, parameters, spectrum, stability, modes } = analysis;
  return [
    `${capitalize(methodWords(method))}: ${parameterWords(parameters)}; ${intervalWords(spectrum)}; ${stability}.`,
    ...(farthest > FARTHEST
      ? [`Roots of modulus above ${FARTHEST} stand at the edge; the largest modulus is ${printNumber(farthest)}.`]
      : []),
    ...(spectrum.kind === 'interval'
      ? [
          `The modes are those of the two ends, μ and L${modes.length > 2 ? ', and of the worst curvature between' : ''}.`,
        ]
      : []),
  ];
}
