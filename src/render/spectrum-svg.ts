import { extremesOf } from '../numeric/extremes-of.ts';
import type { Spectrum } from '../spectrum/spectrum.ts';
import type { Axis, AxisTick } from './axis.ts';
import type { LegendEntry } from './legend.ts';
import { linearAxis } from './linear-axis.ts';
import { logAxis } from './log-axis.ts';
import { markShape } from './mark-shape.ts';
import { concat, element, type Markup } from './markup.ts';
import { pathOf, type Pixel } from './path-of.ts';
import type { Box } from './place-labels.ts';
import { plotFrame } from './plot-frame.ts';
import { plotPicture } from './plot-picture.ts';
import { printNumber } from './print-number.ts';
import { counted, spectrumWords } from './spectrum-words.ts';
import { textWidth } from './text-width.ts';
import type { HeadedPictureOptions } from './theme.ts';

/** Height of the plot in pixels, and of the strip above the data that holds μ, L and κ. */
const HEIGHT = 260;
const STRIP = 40;
/** What stays free beside the outermost eigenvalue, as a factor. */
const ROOM = 1.8;
const MARK = 4;

/**
 * Draws a spectrum on a logarithmic axis: how many eigenvalues (or how much weight) lie at or below each λ, with μ, L and κ
 * marked; a multiple eigenvalue is a vertical stack.
 *
 * Negative eigenvalues stand at |λ| below the rest, with a mark of their own; flat ones have no place on a logarithmic axis and
 * are counted in the caption. An interval is a bar.
 *
 * @param spectrum - Any spectrum, also without positive eigenvalues.
 * @param options - Heading, theme, and a last line for the caption.
 * @returns An SVG document, 600 pixels wide, as text; equal input gives equal text.
 * @example
 * ```ts
 * import { fromEigenvalues, spectrumSvg } from 'heavyball';
 * spectrumSvg(fromEigenvalues([1, 1, 10])).startsWith('<svg'); // => true
 * ```
 */
export function spectrumSvg(spectrum: Spectrum, options: HeadedPictureOptions = {}): string {
  return spectrumMarkup(spectrum, options).markup;
}

/** The picture as markup, to stand in a page. */
export function spectrumMarkup(spectrum: Spectrum, options: HeadedPictureOptions): Markup {
  return plotPicture(
    {
      heading: options.heading ?? 'Spectrum',
      description: 'Eigenvalues on a logarithmic axis, with their number at or below each value.',
      height: HEIGHT,
      draw: (box) => drawSpectrum(spectrum, box),
      entries: spectrumLegend(spectrum),
      sentences: spectrumWords(spectrum),
    },
    options,
  );
}

/** One eigenvalue on the positive side, and the number or weight of those up to it. */
interface Rise {
  readonly lambda: number;
  readonly before: number;
  readonly after: number;
}

function drawSpectrum(spectrum: Spectrum, box: Box): Markup {
  const rises = risesOf(spectrum);
  const total = rises.at(-1)?.after ?? 1;
  const x = logAxis({ title: 'curvature λ', domain: domainOf(spectrum), range: [box.x, box.x + box.width] });
  const top = (total * HEIGHT) / (HEIGHT - STRIP);
  const y = linearAxis({ title: heightTitle(spectrum), domain: [0, top], range: [box.y + box.height, box.y] });
  const bottom = box.y + box.height;
  const counts = { ...y, ticks: withoutDecimals(y.ticks.filter(({ value }) => isShown(value, spectrum, total))) };
  return plotFrame(
    x,
    counts,
    { grid: true },
    spectrum.kind === 'interval' ? intervalBar(spectrum, x, box) : steps(rises, x, y),
    ends(spectrum, x, box),
    ...spectrum.negative.map((lambda) =>
      markShape('triangle-down', { x: x.project(-lambda), y: bottom - 9 }, MARK, 'hb-soft hb-ink-1'),
    ),
  );
}

/** Whole numbers for counts, nothing for an interval. */
function isShown(value: number, { kind, weights }: Spectrum, total: number): boolean {
  if (kind === 'interval' || value > total) return false;
  return weights !== undefined || Number.isInteger(value);
}

/** `0`, `1`, `2` instead of `0.0`, `1.0`, `2.0`, where the ticks between them are not shown. */
function withoutDecimals(ticks: readonly AxisTick[]): readonly AxisTick[] {
  if (!ticks.every(({ label }) => label.endsWith('.0'))) return ticks;
  return ticks.map(({ value, label }) => ({ value, label: label.slice(0, -2) }));
}

function heightTitle({ kind, weights }: Spectrum): string {
  if (kind === 'interval') return '';
  return weights === undefined ? 'eigenvalues in (0, λ]' : 'weight in (0, λ]';
}

/** The eigenvalues above the flat threshold, each with what it adds. */
function risesOf({ eigenvalues, weights, flatThreshold }: Spectrum): readonly Rise[] {
  let sum = 0;
  const rises: Rise[] = [];
  eigenvalues.forEach((lambda, i) => {
    if (lambda <= flatThreshold) return;
    const before = sum;
    sum += weights?.[i] ?? 1;
    rises.push({ lambda, before, after: sum });
  });
  return rises;
}

/** All magnitudes that are drawn, with some room, as far as doubles go. */
function domainOf({ mu, L, negative }: Spectrum): readonly [number, number] {
  const magnitudes = [mu, L, ...negative.map(Math.abs)].filter((value) => value > 0);
  if (magnitudes.length === 0) return [1 / ROOM, ROOM];
  const [least, most] = extremesOf(magnitudes);
  return [Math.max(least / ROOM, Number.MIN_VALUE), Math.min(most * ROOM, Number.MAX_VALUE)];
}

function steps(rises: readonly Rise[], x: Axis, y: Axis): Markup {
  const start = { x: x.range[0], y: y.project(0) };
  const corners = rises.flatMap(({ lambda, before, after }): Pixel[] => [
    { x: x.project(lambda), y: y.project(before) },
    { x: x.project(lambda), y: y.project(after) },
  ]);
  const end = { x: x.range[1], y: y.project(rises.at(-1)?.after ?? 0) };
  return concat(
    element('path', { class: 'hb-line hb-thin hb-stroke-0', d: pathOf([start, ...corners, end]) }),
    ...rises.map(({ lambda, after }) =>
      markShape('circle', { x: x.project(lambda), y: y.project(after) }, MARK, 'hb-soft hb-ink-0'),
    ),
  );
}

function intervalBar({ mu, L }: Spectrum, x: Axis, box: Box): Markup {
  const [left, right] = [x.project(mu), x.project(L)];
  return element('rect', {
    class: 'hb-level hb-fill-3',
    x: left,
    y: box.y + STRIP,
    width: right - left,
    height: box.height - STRIP,
  });
}

/** Lines at μ and L with their names, and κ between them where there is room. */
function ends({ mu, L, kappa }: Spectrum, x: Axis, box: Box): Markup {
  if (Number.isNaN(mu)) return concat();
  const [left, right] = [x.project(mu), x.project(L)];
  const line = (at: number): Markup =>
    element('path', { class: 'hb-line hb-dash', d: `M${at.toFixed(2)} ${box.y + STRIP - 6}V${box.y + box.height}` });
  const name = (text: string, at: number, anchor: string): Markup =>
    element('text', { class: 'hb-halo', x: at, y: box.y + STRIP - 12, 'text-anchor': anchor }, text);
  const ratio = `κ = ${printNumber(kappa)}`;
  if (left === right) return concat(line(left), name(`μ = L, ${ratio}`, left, 'middle'));
  const isWide = right - left > textWidth(ratio, 12) + 50;
  return concat(
    line(left),
    line(right),
    name('μ', left, 'middle'),
    name('L', right, 'middle'),
    isWide ? name(ratio, (left + right) / 2, 'middle') : name(ratio, right + 16, 'start'),
  );
}

function spectrumLegend({ kind, mu, negative }: Spectrum): readonly LegendEntry[] {
  const entries: LegendEntry[] = [];
  if (kind === 'interval')
    entries.push({ swatch: 'area', style: 'hb-level hb-fill-3', label: 'every curvature may occur' });
  else if (!Number.isNaN(mu)) {
    const mark = { shape: 'circle', style: 'hb-ink-0' } as const;
    entries.push({ swatch: 'line', style: 'hb-thin hb-stroke-0', mark, label: 'positive eigenvalues' });
  }
  if (negative.length > 0) {
    entries.push({
      swatch: 'triangle-down',
      style: 'hb-ink-1',
      label: `${counted(negative.length, 'negative eigenvalue')}, at |λ|`,
    });
  }
  return entries;
}
