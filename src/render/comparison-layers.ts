import type { KappaRates } from '../response/rates-against-kappa.ts';
import { capitalize } from './capitalize.ts';
import { pointAlong } from './line-points.ts';
import { concat, element, type Markup } from './markup.ts';
import { pathOf, type Pixel } from './path-of.ts';
import { labelBox, LEADING, placeLabels, type Box, type LabelRequest, type PlacedLabel } from './place-labels.ts';

/** Gaps that differ by less than this part of themselves are drawn as one line. */
const SAME = 2e-3;
/** Font size of names, and the side of the squares along a line that they keep clear of. */
const SIZE = 11;
const SQUARE = 6;
/** Pixels between the places that are tried for a name, and how far it should be from its line. */
const GRID = 8;
const NEAR = 10;
/** Where along its line a name is wanted; what a pixel aside of that costs, and a line that is crossed, in pixels of distance. */
const WANTED = 0.62;
const ASIDE = 0.1;
const CROSSING = 120;
/** A name farther than this from its line has a line of its own that leads there. */
const BESIDE = 14;

/** So many names beside the first are not for the plot. */
const MANY = 2;

/** A line of the picture, and the names of the methods whose line it is. */
export interface MergedCurve {
  readonly titles: readonly string[];
  readonly gaps: readonly number[];
}

/** The lines that can be told apart, the fastest at the largest κ first. */
export function mergedCurves({ curves }: KappaRates): readonly MergedCurve[] {
  const merged: MergedCurve[] = [];
  for (const { title, gaps } of curves) {
    const at = merged.findIndex((other) => isSame(other.gaps, gaps));
    const known = merged[at];
    if (known === undefined) merged.push({ titles: [title], gaps });
    else merged[at] = { ...known, titles: [...known.titles, title] };
  }
  return merged.sort((a, b) => (b.gaps.at(-1) ?? 0) - (a.gaps.at(-1) ?? 0));
}

/** Equal wherever both have a value. */
function isSame(a: readonly number[], b: readonly number[]): boolean {
  return a.every((gap, i) => {
    const other = b[i] ?? NaN;
    return Number.isNaN(gap) || Number.isNaN(other) || Math.abs(gap - other) <= SAME * gap;
  });
}

/** The names beside their lines, clear of all lines and of each other. */
export function curveNames(
  curves: readonly MergedCurve[],
  lines: readonly (readonly Pixel[])[],
  { box, taken }: { readonly box: Box; readonly taken: readonly Box[] },
): Markup {
  const requests = curves.map(({ titles }, i): LabelRequest => {
    const label = { lines: shortNames(titles), size: SIZE, turned: false };
    return { ...label, places: placesBeside(lines, i, label, box) };
  });
  const placed = placeLabels(requests, [...taken, ...lines.flatMap(squaresAlong)], box);
  return concat(
    ...placed.map((label) => {
      const i = requests.findIndex(({ lines: words }) => words === label.lines);
      return nameOf(label, lines[i] ?? [], i);
    }),
  );
}

/** What stands beside a line: one name or two, or the first and how many more there are, which the caption has. */
function shortNames(titles: readonly string[]): readonly string[] {
  const [first = '', ...others] = titles;
  return [capitalize(first), ...(others.length < MANY ? others : [`and ${others.length} others`])];
}

/** Which names share a line that has too many for the plot. */
export function sharedNames(curves: readonly MergedCurve[]): readonly string[] {
  return curves.flatMap(({ titles: [first = '', ...others] }) =>
    others.length < MANY ? [] : [`${capitalize(first)} and others: ${others.join(', ')}.`],
  );
}

/** Centres for the name of the i-th line: no other line crossed on the way to it, near to it, and somewhat behind its middle. */
function placesBeside(
  lines: readonly (readonly Pixel[])[],
  i: number,
  label: Pick<LabelRequest, 'lines' | 'size' | 'turned'>,
  plot: Box,
): readonly Pixel[] {
  const line = lines[i] ?? [];
  const wanted = pointAlong(line, WANTED).x;
  const [columns, rows] = [Math.floor(plot.width / GRID), Math.floor(plot.height / GRID)];
  const places = Array.from({ length: columns * rows }, (_, n) => {
    const at = { x: plot.x + GRID * (n % columns), y: plot.y + GRID * Math.floor(n / columns) };
    const { from, to } = leaderOf(labelBox(label, at), line);
    const crossed = lines.filter((other) => other !== line && crosses(other, from, to)).length;
    const distance = Math.abs(Math.hypot(to.x - from.x, to.y - from.y) - NEAR);
    return { at, cost: CROSSING * crossed + distance + ASIDE * Math.abs(at.x - wanted) };
  });
  return places.sort((a, b) => a.cost - b.cost).map(({ at }) => at);
}

/** The shortest way from a name to its line. */
function leaderOf(box: Box, line: readonly Pixel[]): { readonly from: Pixel; readonly to: Pixel } {
  const to = nearestOn(line, { x: box.x + box.width / 2, y: box.y + box.height / 2 });
  const from = {
    x: Math.min(Math.max(to.x, box.x), box.x + box.width),
    y: Math.min(Math.max(to.y, box.y), box.y + box.height),
  };
  return { from, to };
}

function nameOf(label: PlacedLabel, line: readonly Pixel[], i: number): Markup {
  const { box, at } = label;
  const { from, to } = leaderOf(box, line);
  const words = label.lines.map((words, n) =>
    element('tspan', { x: at.x, y: at.y + SIZE * (0.35 + LEADING * (n - (label.lines.length - 1) / 2)) }, words),
  );
  return concat(
    Math.hypot(to.x - from.x, to.y - from.y) > BESIDE
      ? element('path', { class: `hb-line hb-thin hb-stroke-${i % 6}`, d: pathOf([from, to]) })
      : null,
    element('text', { class: `hb-halo hb-name hb-ink-${i % 6}`, 'text-anchor': 'middle' }, ...words),
  );
}

/** Whether a straight line between two pixels meets a line through points. */
function crosses(line: readonly Pixel[], from: Pixel, to: Pixel): boolean {
  const side = (a: Pixel, b: Pixel, p: Pixel): number => (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x);
  return line.slice(1).some((end, n) => {
    const start = line[n]!;
    return side(from, to, start) * side(from, to, end) <= 0 && side(start, end, from) * side(start, end, to) <= 0;
  });
}

/** The point of a line that is nearest to a pixel. */
function nearestOn(line: readonly Pixel[], { x, y }: Pixel): Pixel {
  return line.reduce((best, point) =>
    Math.hypot(point.x - x, point.y - y) < Math.hypot(best.x - x, best.y - y) ? point : best,
  );
}

/** What a line covers, in squares along it, also where its points are far apart. */
function squaresAlong(line: readonly Pixel[]): readonly Box[] {
  const points = line.flatMap((to, n) => {
    const from = line[n - 1] ?? to;
    const parts = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / SQUARE));
    return Array.from({ length: parts }, (_, part) => {
      const share = (part + 1) / parts;
      return { x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y) };
    });
  });
  return points.map(({ x, y }) => ({ x: x - SQUARE / 2, y: y - SQUARE / 2, width: SQUARE, height: SQUARE }));
}
