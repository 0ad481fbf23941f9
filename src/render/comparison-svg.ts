import type { KappaRates } from '../response/rates-against-kappa.ts';
import type { Axis } from './axis.ts';
import { comparisonBadges, type BadgedMethod } from './comparison-badges.ts';
import { curveNames, mergedCurves, sharedNames, type MergedCurve } from './comparison-layers.ts';
import type { LegendEntry } from './legend.ts';
import { logAxis } from './log-axis.ts';
import { markShape } from './mark-shape.ts';
import { element, type Markup } from './markup.ts';
import { pathOf, type Pixel } from './path-of.ts';
import type { Box } from './place-labels.ts';
import { plotFrame } from './plot-frame.ts';
import { plotPicture } from './plot-picture.ts';
import { printNumber } from './print-number.ts';
import type { HeadedPictureOptions, Palette } from './theme.ts';

/** Options of {@link comparisonSvg}. */
export interface ComparisonPictureOptions extends HeadedPictureOptions {
  /** A condition number to be marked. */
  readonly kappa?: number;
  /** What the methods' constants at that κ are worth beyond quadratics, for the caption; left out without a κ. Default: none. */
  readonly badges?: readonly BadgedMethod[];
}

/** Height of the plot in pixels. */
const HEIGHT = 400;
/** How far below the second slowest line the plot reaches: a slower one leaves it. */
const BELOW = 30;
/** Radius of the marks. */
const MARK = 4;

/**
 * Draws the rates of all methods against the condition number, both logarithmic, over the bound that no first-order method
 * beats. Lines that coincide are one, with all names.
 *
 * @param rates - What {@link ratesAgainstKappa} returns, for at least two ascending condition numbers.
 * @param options - A κ to be marked, with the badges of the methods there, heading, theme, and a last line for the caption.
 * @returns An SVG document, 600 pixels wide, as text; equal input gives equal text.
 * @example
 * ```ts
 * import { comparisonSvg, ratesAgainstKappa } from 'heavyball';
 * comparisonSvg(ratesAgainstKappa([1, 10, 100, 1000]), { kappa: 100 }).startsWith('<svg'); // => true
 * ```
 */
export function comparisonSvg(rates: KappaRates, options: ComparisonPictureOptions = {}): string {
  const curves = mergedCurves(rates);
  const { kappa, badges = [] } = options;
  return plotPicture(
    {
      heading: options.heading ?? 'Rates of all methods against the condition number',
      description: 'One minus the rate of each method, tuned to each condition number, on logarithmic axes.',
      height: HEIGHT,
      rules: styleRules,
      draw: (box) => drawRates(rates, curves, kappa, box),
      entries: entriesOf(kappa),
      sentences: [
        'Each method with the constants that are known for [μ, L], here with μ = 1: those of the textbooks (standard) and those that are best on quadratics, or the best that a search finds. Lines with several names coincide.',
        ...sharedNames(curves),
        'An iteration shrinks the error by the factor ρ in the limit; of small 1 − ρ, a decimal digit takes 2.3/(1 − ρ) iterations.',
        ...(kappa === undefined ? [] : comparisonBadges(badges, kappa)),
      ],
    },
    options,
  ).markup;
}

/** A band for the bound, under the line of whoever attains it, and small names beside the lines. */
function styleRules({ grid }: Palette): string {
  return `.hb-bound { fill: none; stroke: ${grid}; stroke-width: 7; }\n.hb-name { font-size: 11px; }`;
}

function drawRates(
  { kappas, bound }: KappaRates,
  curves: readonly MergedCurve[],
  kappa: number | undefined,
  box: Box,
): Markup {
  const [x, y] = axesOf(kappas, curves, box);
  const lineOf = (gaps: readonly number[]): readonly Pixel[] =>
    kappas.flatMap((value, i) => {
      const gap = gaps[i] ?? NaN;
      return gap > 0 ? [{ x: x.project(value), y: y.project(gap) }] : [];
    });
  const lines = curves.map(({ gaps }) => lineOf(gaps));
  const markOn = ({ gaps }: MergedCurve, i: number): Markup | null => {
    const gap = kappa === undefined ? NaN : gapAt(kappas, gaps, kappa);
    if (!(gap >= y.domain[0])) return null;
    return markShape('circle', { x: x.project(kappa ?? NaN), y: y.project(gap) }, MARK, `hb-mark hb-ink-${i % 6}`);
  };
  const upright = kappa === undefined ? null : { x: x.project(kappa) - 1, y: box.y, width: 2, height: box.height };
  return plotFrame(
    x,
    y,
    { grid: true },
    element('path', { class: 'hb-bound', d: pathOf(lineOf(bound)) }),
    upright &&
      element('path', { class: 'hb-line hb-thin hb-dot', d: `M${(upright.x + 1).toFixed(2)} ${box.y}v${box.height}` }),
    ...lines.map((line, i) => element('path', { class: `hb-line hb-stroke-${i % 6}`, d: pathOf(line) })),
    ...curves.map(markOn),
    curveNames(curves, lines, { box, taken: upright === null ? [] : [upright] }),
  );
}

function axesOf(kappas: readonly number[], curves: readonly MergedCurve[], box: Box): readonly [x: Axis, y: Axis] {
  const x = logAxis({
    title: 'condition number κ = L/μ',
    domain: [kappas[0] ?? 1, kappas.at(-1) ?? 10],
    range: [box.x, box.x + box.width],
  });
  const y = logAxis({
    title: 'gap 1 − ρ of the rate',
    domain: [lowestGap(curves), 1],
    range: [box.y + box.height, box.y],
  });
  return [x, y];
}

/** The gap at which the plot ends: that of the slowest line, or somewhat below the next slowest. */
function lowestGap(curves: readonly MergedCurve[]): number {
  const least = curves.map(({ gaps }) => Math.min(...gaps.filter((gap) => gap > 0 && gap < 1))).sort((a, b) => a - b);
  return Math.max(least[0] ?? 1e-3, (least[1] ?? least[0] ?? 1e-3) / BELOW);
}

/** The gap at a condition number between two others where it is known, on the straight line between them in the picture. */
function gapAt(kappas: readonly number[], gaps: readonly number[], kappa: number): number {
  const known = kappas.flatMap((value, k) => (Number.isNaN(gaps[k]) ? [] : [{ value, gap: gaps[k]! }]));
  const i = Math.max(
    1,
    known.findIndex(({ value }) => value >= kappa),
  );
  const [low, high] = [known[i - 1], known[i]];
  if (low === undefined || high === undefined) return NaN;
  const part = Math.log(kappa / low.value) / Math.log(high.value / low.value);
  return Math.exp(Math.log(low.gap) * (1 - part) + Math.log(high.gap) * part);
}

function entriesOf(kappa: number | undefined): readonly LegendEntry[] {
  return [
    { swatch: 'line', style: 'hb-bound', label: 'no first-order method is faster' },
    ...(kappa === undefined
      ? []
      : [{ swatch: 'line', style: 'hb-thin hb-dot', label: `κ = ${printNumber(kappa)}` } as const]),
  ];
}
