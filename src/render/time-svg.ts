import { checkFinite } from '../numeric/check.ts';
import { inputRangeError } from '../numeric/input-error.ts';
import type { Axis } from './axis.ts';
import type { LegendEntry } from './legend.ts';
import { linearAxis } from './linear-axis.ts';
import { logAxis } from './log-axis.ts';
import { concat, element, type Markup } from './markup.ts';
import { pathOf, type Pixel } from './path-of.ts';
import type { Box } from './place-labels.ts';
import { plotFrame } from './plot-frame.ts';
import { PLOT_WIDTH, plotPicture } from './plot-picture.ts';
import { thinSeries } from './thin-series.ts';
import type { HeadedPictureOptions } from './theme.ts';

/** A quantity against time. */
export interface TimeCurve {
  /** What it is, for the legend. */
  readonly label: string;
  /** Times, ascending, finite. */
  readonly times: readonly number[];
  /** Its value at each time, finite. */
  readonly values: readonly number[];
  /** `'line'`: what is continuous; `'marks'`: what is iterated; `'dashes'`: what is proved or exact. */
  readonly drawnAs: 'line' | 'marks' | 'dashes';
  /** Curves of one family have one colour. A whole number from 0 to 5. */
  readonly colour: number;
}

/** Options of {@link timeSvg}. */
export interface TimePictureOptions extends HeadedPictureOptions {
  /** What is drawn, with its unit: the title of the vertical axis. */
  readonly quantity: string;
  /** Default `'linear'`. On a `'log'` scale what is not above 0 is not drawn, nor what is below 1e-12 of the largest value. */
  readonly scale?: 'linear' | 'log';
  /** Sentences under the picture. */
  readonly sentences?: readonly string[];
}

/** Height of the plot in pixels. */
const HEIGHT = 340;
/** The part of the largest value that a logarithmic plot shows at least. */
const LEAST_PART = 1e-12;
/** Of more marks than this, only some are drawn. */
const MOST_MARKS = 120;
/** What stays free above and below, as a part of the height. */
const ROOM = 0.05;

/**
 * Draws quantities against time: coordinates or energies of solutions as lines, those of iterates as marks at the times of the
 * iterations, and what theory says of either as dashes.
 *
 * @param curves - One or more; they are told apart by colour and by how they are drawn.
 * @param options - The quantity, its scale, heading, sentences, theme, and a last line for the caption.
 * @returns An SVG document, 600 pixels wide, as text; equal input gives equal text.
 * @throws RangeError or TypeError if there is no curve, or a time or value is not finite, or there are more times than values, or
 * nothing is above 0 on a logarithmic scale.
 * @example
 * ```ts
 * import { flowEnergy, ravine, solveFlow, timeSvg } from 'heavyball';
 * const solution = solveFlow({ friction: 2 }, ravine, { duration: 6 });
 * const { energies: values } = flowEnergy(solution, ravine);
 * const curve = { label: 'energy', times: solution.times, values, drawnAs: 'line', colour: 0 } as const;
 * timeSvg([curve], { quantity: 'energy', scale: 'log' }).startsWith('<svg'); // => true
 * ```
 */
export function timeSvg(curves: readonly TimeCurve[], options: TimePictureOptions): string {
  const { quantity, scale = 'linear', sentences = [], heading = 'Against time' } = options;
  if (curves.length === 0) throw inputRangeError('timeSvg: curves must have at least one entry, got none');
  curves.forEach(checkCurve);
  const heights = scale === 'log' ? logHeights(curves) : linearHeights(curves);
  return plotPicture(
    {
      heading,
      description: `${quantity} against time${scale === 'log' ? ', on a logarithmic scale' : ''}.`,
      height: HEIGHT,
      draw: (box) => drawCurves(curves, { quantity, scale, heights }, box),
      entries: curves.map(entryOf),
      sentences,
    },
    options,
  ).markup;
}

function checkCurve({ label, times, values }: TimeCurve): void {
  const name = JSON.stringify(label);
  if (times.length === 0 || times.length !== values.length) {
    throw inputRangeError(
      `timeSvg: ${name} must have a value for each of one or more times, got ${values.length} for ${times.length}`,
    );
  }
  times.forEach((time, k) => {
    checkFinite('timeSvg', `times[${k}] of ${name}`, time);
    checkFinite('timeSvg', `values[${k}] of ${name}`, values[k]);
  });
}

function linearHeights(curves: readonly TimeCurve[]): readonly [number, number] {
  const [least, most] = extent(curves.map(({ values }) => values));
  const room = most > least ? ROOM * (most - least) : Math.max(1, Math.abs(most));
  return [least - room, most + room];
}

function logHeights(curves: readonly TimeCurve[]): readonly [number, number] {
  const [least, most] = extent(curves.map(({ values }) => values.filter((value) => value > 0)));
  if (!(most > 0)) throw inputRangeError('timeSvg: something must be above 0 on a logarithmic scale, got nothing');
  return [Math.max(least, LEAST_PART * most) / 2, 2 * most];
}

function extent(lists: readonly (readonly number[])[]): readonly [number, number] {
  let [least, most] = [Infinity, -Infinity];
  for (const list of lists) {
    for (const value of list) [least, most] = [Math.min(least, value), Math.max(most, value)];
  }
  return [least, most];
}

interface Vertical {
  readonly quantity: string;
  readonly scale: 'linear' | 'log';
  readonly heights: readonly [number, number];
}

function drawCurves(curves: readonly TimeCurve[], { quantity, scale, heights }: Vertical, box: Box): Markup {
  const [first, last] = extent(curves.map(({ times }) => times));
  const x = linearAxis({
    title: 'time t',
    domain: [first, last > first ? last : first + 1],
    range: [box.x, box.x + box.width],
  });
  const parts = { title: quantity, domain: heights, range: [box.y + box.height, box.y] } as const;
  const y = scale === 'log' ? logAxis(parts) : linearAxis(parts);
  return plotFrame(x, y, { grid: true }, ...curves.map((curve) => drawCurve(curve, x, y)));
}

function drawCurve({ times, values, drawnAs, colour }: TimeCurve, x: Axis, y: Axis): Markup {
  const place = (k: number): Pixel => ({ x: x.project(times[k]!), y: y.project(values[k]!) });
  if (drawnAs === 'marks') {
    const stride = Math.ceil(times.length / MOST_MARKS);
    const shown = times.flatMap((_, k) => (k % stride === 0 ? [place(k)] : []));
    return concat(...shown.map(({ x: cx, y: cy }) => element('circle', { class: `hb-ink-${colour}`, cx, cy, r: 2.4 })));
  }
  const line = thinSeries(values, PLOT_WIDTH).map(place);
  const style = drawnAs === 'dashes' ? 'hb-thin hb-dash' : '';
  return element('path', {
    class: ['hb-line', style, `hb-stroke-${colour}`].filter(Boolean).join(' '),
    d: pathOf(line),
  });
}

function entryOf({ label, drawnAs, colour }: TimeCurve): LegendEntry {
  if (drawnAs === 'marks') return { swatch: 'circle', style: `hb-ink-${colour}`, label };
  return { swatch: 'line', style: `${drawnAs === 'dashes' ? 'hb-thin hb-dash ' : ''}hb-stroke-${colour}`, label };
}
