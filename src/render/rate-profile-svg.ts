import type { RateProfile } from '../maps/rate-profile-of.ts';
import type { Axis } from './axis.ts';
import { badgeSentences } from './badge-sentences.ts';
import type { LegendEntry } from './legend.ts';
import { linearAxis } from './linear-axis.ts';
import { hatching } from './map-layers.ts';
import { markShape } from './mark-shape.ts';
import { concat, element, type Markup } from './markup.ts';
import { parameterWords } from './parameter-words.ts';
import { pathOf } from './path-of.ts';
import type { Box } from './place-labels.ts';
import { plotFrame } from './plot-frame.ts';
import { plotPicture } from './plot-picture.ts';
import { printNumber, printRate } from './print-number.ts';
import { intervalWords } from './spectrum-words.ts';
import type { HeadedPictureOptions } from './theme.ts';

/** Height of the plot in pixels. */
const HEIGHT = 320;
/** The picture reaches at most to this rate. */
const HIGHEST = 1.3;

/**
 * Draws the rate of a method against its learning rate: ρ on μ and on L, the larger of the two, which is the rate, the best
 * learning rate, the last stable one, and the given parameters. Where the method diverges, the plot is hatched.
 *
 * @param profile - What {@link rateProfileOf} returns.
 * @param options - Heading (default: the method's name), theme, and a last line for the caption.
 * @returns An SVG document, 600 pixels wide, as text; equal input gives equal text.
 * @example
 * ```ts
 * import { fromKappa, gradientDescent, rateProfileOf, rateProfileSvg } from 'heavyball';
 * rateProfileSvg(rateProfileOf(gradientDescent, fromKappa(100))).startsWith('<svg'); // => true
 * ```
 */
export function rateProfileSvg(profile: RateProfile, options: HeadedPictureOptions = {}): string {
  return rateProfileMarkup(profile, options).markup;
}

/** The picture as markup, to stand in a page. */
export function rateProfileMarkup(profile: RateProfile, options: HeadedPictureOptions): Markup {
  return plotPicture(
    {
      heading: options.heading ?? `Rate of ${profile.title} against its learning rate`,
      description: 'The spectral radius on the smallest and the largest curvature as functions of the learning rate.',
      height: HEIGHT,
      draw: (box) => drawProfile(profile, box),
      entries: profileLegend(profile),
      sentences: profileCaption(profile),
    },
    options,
  );
}

function drawProfile(profile: RateProfile, box: Box): Markup {
  const { etas, radiiAtMu, radiiAtL, optimum, given, maxStableEta } = profile;
  const rates = radiiAtMu.map((radius, i) => Math.max(radius, radiiAtL[i] ?? 0));
  const x = linearAxis({
    title: 'learning rate η (1 / curvature)',
    domain: [0, etas.at(-1) ?? 1],
    range: [box.x, box.x + box.width],
  });
  const top = Math.min(1.04 * Math.max(1, ...rates, given?.rate ?? 0), HIGHEST);
  const y = linearAxis({ title: 'rate ρ per iteration', domain: [0, top], range: [box.y + box.height, box.y] });
  const line = (radii: readonly number[], style: string): Markup =>
    element('path', {
      class: `hb-line ${style}`,
      d: pathOf(etas.map((eta, i) => ({ x: x.project(eta), y: y.project(radii[i] ?? NaN) }))),
    });
  const at = (eta: number, rate: number): { readonly x: number; readonly y: number } => ({
    x: x.project(eta),
    y: y.project(rate),
  });
  return plotFrame(
    x,
    y,
    { grid: false },
    hatching(box),
    stableArea(x, y, maxStableEta),
    line(rates, 'hb-thick hb-stroke-1'),
    line(radiiAtMu, 'hb-dash hb-stroke-2'),
    line(radiiAtL, 'hb-dot hb-stroke-3'),
    markShape('circle', at(optimum.parameters.eta, optimum.rate), 5.5, 'hb-mark hb-ink-1'),
    given === null ? null : markShape('diamond', at(given.parameters.eta, given.rate), 6, 'hb-mark hb-ink-5'),
  );
}

/** The stable learning rates below rate 1, free of hatching. */
function stableArea(x: Axis, y: Axis, limit: number): Markup {
  const box = {
    x: x.range[0],
    y: y.project(1),
    width: x.project(limit) - x.range[0],
    height: y.range[0] - y.project(1),
  };
  return concat(element('rect', { class: 'hb-stable', ...box }), element('rect', { class: 'hb-line hb-thin', ...box }));
}

function profileLegend({ given, optimum }: RateProfile): readonly LegendEntry[] {
  return [
    { swatch: 'line', style: 'hb-thick hb-stroke-1', label: 'rate: the worse of the two ends' },
    { swatch: 'line', style: 'hb-dash hb-stroke-2', label: 'ρ on the smallest curvature μ' },
    { swatch: 'line', style: 'hb-dot hb-stroke-3', label: 'ρ on the largest curvature L' },
    { swatch: 'circle', style: 'hb-mark hb-ink-1', label: `optimum, η = ${printNumber(optimum.parameters.eta)}` },
    ...(given === null ? [] : [{ swatch: 'diamond', style: 'hb-mark hb-ink-5', label: 'given parameters' } as const]),
    { swatch: 'hatch', style: '', label: 'diverges' },
  ];
}

function profileCaption({ title, spectrum, optimum, badge, given, maxStableEta }: RateProfile): readonly string[] {
  const stated = [
    `${title.charAt(0).toUpperCase()}${title.slice(1)} on quadratics with curvature in ${intervalWords(spectrum)}; stable below η = ${printNumber(maxStableEta)}.`,
    `Optimum: ${parameterWords(optimum.parameters)}, ρ = ${printRate({ rate: optimum.rate, gap: optimum.rateGap })}.`,
    ...badgeSentences(badge),
  ];
  const { rate, rateGap } = optimum.lowerBound;
  const bound = `No first-order method beats ρ = ${printRate({ rate, gap: rateGap })} on this interval.`;
  if (given === null) return [...stated, bound];
  const known = `ρ = ${printRate({ rate: given.rate, gap: given.rateGap })}, ${given.stability}`;
  return [...stated, `Given: ${parameterWords(given.parameters)}, ${known}.`, bound];
}
