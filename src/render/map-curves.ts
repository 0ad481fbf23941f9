import type { GridMap } from '../maps/grid-map.ts';
import type { MapCurve, MapGeometry, MapMark } from '../maps/map-geometry.ts';
import { clipLine } from './clip-line.ts';
import { distanceTo, lengthOf, pointAlong, smoothStretches } from './line-points.ts';
import { mapCurveLook, type MapCurveLook } from './map-curve-look.ts';
import type { MapFrame } from './map-frame.ts';
import { markShape, type MarkShape } from './mark-shape.ts';
import { concat, element, type Markup } from './markup.ts';
import { pathOf, type Pixel } from './path-of.ts';
import type { Box, LabelRequest } from './place-labels.ts';

/** Font size of the numbers on lines. */
const SIZE = 11;
/** How far along a line its number may stand, best first. */
const POSITIONS = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.12, 0.88] as const;
/** How far a line is followed outside the plot, so that its ends and joints do not show. */
const MARGIN = 8;
const RADIUS = 5.5;
/** A number stands at least this far from other lines. */
const CLEARANCE = 9;
/** A line must be longer than this to have its number on it. */
const SHORTEST = 60;

/** The look of each kind of mark. */
export const MARK_LOOKS: Readonly<Record<MapMark['kind'], { readonly shape: MarkShape; readonly style: string }>> = {
  optimum: { shape: 'circle', style: 'hb-ink-1' },
  given: { shape: 'diamond', style: 'hb-ink-5' },
  point: { shape: 'triangle', style: 'hb-ink-3' },
  minimum: { shape: 'star', style: 'hb-ink-1' },
};

/** What the words for a curve depend on. */
type Subject = Pick<GridMap, 'plane' | 'subject' | 'layer' | 'settings'>;

/** A curve as it is seen: the parts of it in the plot. */
export interface SeenCurve {
  readonly curve: MapCurve;
  readonly parts: readonly (readonly Pixel[])[];
}

/** The curves of which something is in the plot. */
export function seenCurves({ curves }: MapGeometry, { place, box }: MapFrame): readonly SeenCurve[] {
  return curves
    .map((curve) => {
      const points = curve.points.map(place);
      const outline = curve.closed ? [...points, ...points.slice(0, 1)] : points;
      return { curve, parts: clipLine(outline, grown(box, MARGIN)) };
    })
    .filter(({ parts }) => parts.some((part) => clipLine(part, box).length > 0));
}

/** Lines over a casing of the background's colour, which sets them off from dark and bright cells alike. */
export function drawCurves(curves: readonly SeenCurve[], map: Subject): Markup {
  return concat(
    ...curves.map(({ curve, parts }) => {
      const { style } = mapCurveLook(curve, map);
      const d = parts.map((part) => pathOf(part)).join('');
      const line = element('path', { class: `hb-line ${style} hb-map-${curve.kind}`, d });
      const casing = element('path', { class: style.includes('hb-thick') ? 'hb-casing hb-wide' : 'hb-casing', d });
      return curve.kind === 'trajectory' ? concat(casing, line, ends(parts)) : concat(casing, line);
    }),
  );
}

/**
 * The numbers on the lines, each once, wanted at the middle of the longest smooth stretch in sight. Short stretches and those
 * that run close to other lines have none.
 */
export function curveLabels(curves: readonly SeenCurve[], map: Subject): readonly LabelRequest[] {
  const looks = curves.map((seen) => ({ ...seen, ...mapCurveLook(seen.curve, map) }));
  const keyOf = ({ label, words }: MapCurveLook): string => `${words}\n${label}`;
  const keys = [...new Set(looks.filter(({ label }) => label !== '').map(keyOf))];
  return keys.map((key) => {
    const others = looks.filter((look) => keyOf(look) !== key).flatMap(({ parts }) => parts);
    const places = looks
      .filter((look) => keyOf(look) === key)
      .flatMap(({ parts }) => parts.flatMap(smoothStretches))
      .filter((stretch) => lengthOf(stretch) > SHORTEST)
      .sort((a, b) => lengthOf(b) - lengthOf(a))
      .flatMap((stretch) => POSITIONS.map((position) => pointAlong(stretch, position)));
    const free = places.filter((place) => others.every((line) => distanceTo(line, place) > CLEARANCE));
    return { lines: key.split('\n').slice(1), size: SIZE, turned: false, places: free };
  });
}

/** The marks in the plot. */
export function drawMarks(marks: readonly MapMark[], { place, box }: MapFrame): Markup {
  const seen = marks.filter(({ at }) => isIn(box, place(at)));
  return concat(
    ...seen.map(({ kind, at }) => markShape(MARK_LOOKS[kind].shape, place(at), RADIUS, MARK_LOOKS[kind].style)),
  );
}

/** A disc where a trajectory starts, and an arrow head where it ends. */
function ends(parts: readonly (readonly Pixel[])[]): Markup | null {
  const start = parts[0]?.[0];
  const [before, end] = parts.at(-1)?.slice(-2) ?? [];
  if (start === undefined || before === undefined || end === undefined) return null;
  const length = Math.hypot(end.x - before.x, end.y - before.y);
  if (length === 0) return null;
  const [dx, dy] = [(end.x - before.x) / length, (end.y - before.y) / length];
  const barb = (side: number): Pixel => ({ x: end.x - 10 * dx - side * 5 * dy, y: end.y - 10 * dy + side * 5 * dx });
  return concat(
    markShape('circle', start, RADIUS - 1, 'hb-ink-3'),
    element('path', { class: 'hb-mark hb-ink-3', d: pathOf([end, barb(1), barb(-1)], 'closed') }),
  );
}

/** Whether a pixel is in a box. */
export function isIn({ x, y, width, height }: Box, pixel: Pixel): boolean {
  return pixel.x >= x && pixel.x <= x + width && pixel.y >= y && pixel.y <= y + height;
}

function grown({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}
