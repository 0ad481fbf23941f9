import { checkFraction } from '../numeric/check.ts';
import { inputRangeError } from '../numeric/input-error.ts';
import { asymptote, errorLine, passings, seriesStyle, type ErrorPlot } from './error-layers.ts';
import { checkErrorSeries, passingOf, type ErrorSeries } from './error-series.ts';
import { capitalize } from './capitalize.ts';
import type { LegendEntry } from './legend.ts';
import { linearAxis } from './linear-axis.ts';
import { logAxis } from './log-axis.ts';
import type { Markup } from './markup.ts';
import { parameterWords } from './parameter-words.ts';
import type { Box } from './place-labels.ts';
import { plotFrame } from './plot-frame.ts';
import { plotPicture } from './plot-picture.ts';
import { printNumber, printRate } from './print-number.ts';
import type { HeadedPictureOptions } from './theme.ts';

/** Options of {@link errorSvg}. */
export interface ErrorPictureOptions extends HeadedPictureOptions {
  /** The accuracy whose passing is marked, relative to the first value, 0 < ε < 1. Default 1e-6. */
  readonly epsilon?: number;
}

/** Height of the plot in pixels. */
const HEIGHT = 340;
/** The plot shows at most this factor below ε, and at most this growth. */
const BELOW = 1e-4;
const MOST_GROWTH = 1e6;

/**
 * Draws errors against the iteration k on a logarithmic axis, each relative to its first value: as they were, as the rate alone
 * predicts them ($\rho^k$, a straight line), and with a ring at the k from which on they stay at or below ε.
 *
 * The curve may run above its line for good, as at a double root, where it goes like $k\rho^k$: ring and line then pass ε at
 * different k. Of a long series as many points are drawn as can be seen.
 *
 * @param series - One or more series with their predicted rates; they are told apart by marks as well as colours.
 * @param options - ε, heading, theme, and a last line for the caption.
 * @returns An SVG document, 600 pixels wide, as text; equal input gives equal text.
 * @throws RangeError or TypeError if a value is not a finite number ≥ 0, a first value is not above 0, a rate is negative, there
 * is no series, or ε is not between 0 and 1.
 * @example
 * ```ts
 * import { errorSvg } from 'heavyball';
 * errorSvg([{ label: 'halving', values: [8, 4, 2, 1], predictedRate: 0.5 }], { epsilon: 0.2 }).startsWith('<svg'); // => true
 * ```
 */
export function errorSvg(series: readonly ErrorSeries[], options: ErrorPictureOptions = {}): string {
  return errorMarkup(series, options).markup;
}

/** The picture as markup, to stand in a page. */
export function errorMarkup(series: readonly ErrorSeries[], options: ErrorPictureOptions): Markup {
  const { epsilon = 1e-6, heading = 'Error against iterations' } = options;
  checkFraction('errorSvg', 'epsilon', epsilon);
  if (series.length === 0) throw inputRangeError('errorSvg: series must have at least one entry, got none');
  for (const one of series) checkErrorSeries('errorSvg', one);
  return plotPicture(
    {
      heading,
      description: 'The error relative to the start against the iteration k, on a logarithmic axis.',
      height: HEIGHT,
      draw: (box) => drawErrors(series, epsilon, box),
      entries: errorLegend(series),
      sentences: errorCaption(series, epsilon),
    },
    options,
  );
}

function drawErrors(series: readonly ErrorSeries[], epsilon: number, box: Box): Markup {
  const steps = Math.max(1, ...series.map(({ values }) => values.length - 1));
  const x = linearAxis({ title: 'iteration k', domain: [0, steps], range: [box.x, box.x + box.width] });
  const y = logAxis({
    title: 'error ÷ error at the start',
    domain: heights(series, epsilon),
    range: [box.y + box.height, box.y],
  });
  const plot: ErrorPlot = { x, y, box, epsilon };
  return plotFrame(
    x,
    y,
    { grid: true },
    ...series.map((one, i) => asymptote(one, i, plot)),
    ...series.map((one, i) => errorLine(one, i, plot)),
    passings(series, plot),
  );
}

/** From a little below what is reached, or ε, to a little above the largest error. */
function heights(series: readonly ErrorSeries[], epsilon: number): readonly [number, number] {
  let [least, most] = [epsilon / 3, 1];
  for (const { values } of series) {
    for (const value of values) {
      const relative = value / values[0]!;
      if (relative > 0) least = Math.min(least, relative);
      most = Math.max(most, relative);
    }
  }
  return [Math.max(least, epsilon * BELOW, Number.MIN_VALUE), 2 * Math.min(most, MOST_GROWTH)];
}

function errorLegend(series: readonly ErrorSeries[]): readonly LegendEntry[] {
  const lines = series.map(({ label }, i): LegendEntry => {
    const { shape, mark, line } = seriesStyle(i);
    return { swatch: 'line', style: line, mark: { shape, style: mark }, label };
  });
  return [
    ...lines,
    { swatch: 'line', style: 'hb-thin hb-dash', label: 'predicted by the rate alone: ρᵏ' },
    { swatch: 'circle', style: 'hb-ring', label: 'from here on at most ε' },
  ];
}

function errorCaption(series: readonly ErrorSeries[], epsilon: number): readonly string[] {
  const sentences = series.map(({ label, values, parameters, predictedRate }) => {
    const k = passingOf(values, epsilon);
    const rate = printRate({ rate: predictedRate, gap: 1 - predictedRate });
    const passing = k === null ? `above ε still at k = ${values.length - 1}` : `at most ε from k = ${k} on`;
    const words = parameters === undefined ? '' : `${parameterWords(parameters)}; `;
    return `${capitalize(label)}: ${words}ρ = ${rate}; ${passing}.`;
  });
  return [...sentences, `ε = ${printNumber(epsilon)} of the error at the start.`];
}
