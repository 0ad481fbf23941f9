import type { TransientCurve } from '../response/transient-curve.ts';
import type { Axis } from './axis.ts';
import { capitalize } from './capitalize.ts';
import type { LegendEntry } from './legend.ts';
import { linearAxis } from './linear-axis.ts';
import { logAxis } from './log-axis.ts';
import { concat, element, type Markup } from './markup.ts';
import { methodWords } from './method-words.ts';
import { parameterList } from './parameter-list.ts';
import { pathOf, type Pixel } from './path-of.ts';
import { labelBox, placeLabels, type Box, type Label } from './place-labels.ts';
import { drawLabel } from './draw-label.ts';
import { plotFrame } from './plot-frame.ts';
import { plotPicture } from './plot-picture.ts';
import { printNumber, printRate } from './print-number.ts';
import type { TunedPictureOptions } from './theme.ts';
import { tunedSentences } from './tuned-sentences.ts';

/** Height of the plot in pixels. */
const HEIGHT = 340;
/** What stays free above the highest curve, as a factor, and the powers of ten that are shown at most. */
const ROOM = 2;
const DECADES = 6;
/** Font size of the label at the peak, and radius of its mark. */
const SIZE = 12;
const MARK = 5;

/**
 * Draws how the state of a mode grows and decays: the largest growth from any start, with its envelope and its peak, the run from
 * the worst start, which touches it there, the run from rest, and what the rate alone promises.
 *
 * @param curve - What {@link transientCurve} returns.
 * @param options - Heading (default: the mode), theme, the badge of tuned constants, and a last line for the caption.
 * @returns An SVG document, 600 pixels wide, as text; equal input gives equal text.
 * @example
 * ```ts
 * import { analyzeMode, heavyBall, transientCurve, transientSvg } from 'heavyball';
 * transientSvg(transientCurve(analyzeMode(heavyBall, { beta: 0.9, eta: 0.1 }, 1))).startsWith('<svg'); // => true
 * ```
 */
export function transientSvg(curve: TransientCurve, options: TunedPictureOptions = {}): string {
  const { method, lambda } = curve.mode;
  return plotPicture(
    {
      heading: options.heading ?? `Transient of ${methodWords(method)} on curvature λ = ${printNumber(lambda)}`,
      description: 'The size of the state against the iteration, on a logarithmic scale.',
      height: HEIGHT,
      draw: (box) => drawCurves(curve, box),
      entries: transientLegend(curve),
      sentences: [...transientCaption(curve), ...tunedSentences(options.badge)],
    },
    options,
  ).markup;
}

function drawCurves(curve: TransientCurve, box: Box): Markup {
  const { steps, norms, fromRest, fromWorst, envelope, mode, peak } = curve;
  const x = linearAxis({
    title: 'iteration k',
    domain: [0, steps.at(-1) ?? 1],
    range: [box.x, box.x + box.width],
  });
  const y = logAxis({
    title: `size of ${stateWords(mode)} for a start of size 1`,
    domain: heightsOf(curve),
    range: [box.y + box.height, box.y],
  });
  const line = (values: readonly number[] | null, style: string): Markup | null =>
    values &&
    element('path', {
      class: `hb-line ${style}`,
      d: pathOf(steps.map((k, i) => ({ x: x.project(k), y: y.project(values[i] ?? NaN) }))),
    });
  const promised = steps.map((k) => Math.exp(-k * Math.min(mode.decay, Number.MAX_VALUE)));
  return plotFrame(
    x,
    y,
    { grid: true },
    line(promised, 'hb-thin hb-dot'),
    line(envelope, 'hb-dash hb-stroke-3'),
    line(norms, 'hb-thick hb-stroke-1'),
    line(fromWorst, 'hb-thin hb-stroke-0'),
    line(fromRest, 'hb-stroke-2'),
    peak.step > 0 && peak.step <= (steps.at(-1) ?? 0) ? drawPeak(curve, x, y, box) : null,
  );
}

/** The points that a mode of its order remembers. */
function stateWords({ roots }: TransientCurve['mode']): string {
  return roots.length === 2 ? '(θₖ, θₖ₋₁)' : `the last ${roots.length} points`;
}

/** The ring at the peak, with its height and step beside it. */
function drawPeak({ peak }: TransientCurve, x: Axis, y: Axis, box: Box): Markup {
  const at: Pixel = { x: x.project(peak.step), y: y.project(peak.peak) };
  const label: Label = { lines: [`${printNumber(peak.peak)} at k = ${peak.step}`], size: SIZE, turned: false };
  const half = labelBox(label, at).width / 2;
  const places = [
    { x: at.x, y: at.y - 16 },
    { x: at.x + half + 10, y: at.y - 12 },
    { x: at.x + half + 12, y: at.y },
    { x: at.x - half - 10, y: at.y - 12 },
    { x: at.x, y: at.y + 18 },
  ];
  return concat(
    element('circle', { class: 'hb-ring', cx: at.x, cy: at.y, r: MARK }),
    ...placeLabels([{ ...label, places }], [], box).map(drawLabel),
  );
}

/** From the least of what is shown, but not more than six powers of ten, to above the highest. */
function heightsOf({ norms, fromRest, envelope }: TransientCurve): readonly [number, number] {
  const all = [...norms, ...fromRest, ...(envelope ?? [])].filter((size) => size > 0 && size < Infinity);
  const top = ROOM * all.reduce((most, size) => Math.max(most, size), 1);
  const bottom = norms.reduce((least, size) => (size > 0 ? Math.min(least, size) : least), 1);
  return [Math.max(bottom, top / 10 ** DECADES), top];
}

function transientLegend({ constant, envelope, fromWorst, mode }: TransientCurve): readonly LegendEntry[] {
  const law = constant.kind === 'geometric' ? 'Kρᵏ' : 'Kkρᵏ';
  return [
    { swatch: 'line', style: 'hb-thick hb-stroke-1', label: 'largest from any start, ‖Tᵏ‖' },
    ...(envelope === null
      ? []
      : [
          {
            swatch: 'line',
            style: 'hb-dash hb-stroke-3',
            label: `envelope ${law}, K = ${printNumber(constant.value)}`,
          } as const,
        ]),
    ...(fromWorst === null
      ? []
      : [{ swatch: 'line', style: 'hb-thin hb-stroke-0', label: 'from the worst start' } as const]),
    {
      swatch: 'line',
      style: 'hb-stroke-2',
      label: mode.roots.length === 2 ? 'from rest, θ₋₁ = θ₀' : 'from empty buffers',
    },
    { swatch: 'line', style: 'hb-thin hb-dot', label: 'what the rate promises: ρᵏ' },
  ];
}

function transientCaption({ mode, peak }: TransientCurve): readonly string[] {
  const { method, parameters, lambda, spectralRadius, gap, stability } = mode;
  const rate = `ρ = ${printRate({ rate: spectralRadius, gap })}`;
  const given = parameterList(parameters, printNumber);
  const growth =
    peak.peak === Infinity
      ? 'The state grows without bound.'
      : peak.step === 0
        ? 'No start grows.'
        : `A start can grow to ${printNumber(peak.peak)} times its size before it decays.`;
  return [`${capitalize(methodWords(method))}: ${given}; λ = ${printNumber(lambda)}; ${rate}, ${stability}.`, growth];
}
