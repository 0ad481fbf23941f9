import type { StabilityMap } from '../maps/stability-map.ts';
import type { EdgeKind } from '../stability/region.ts';
import { concat, element, type Markup } from './markup.ts';
import { pathOf } from './path-of.ts';
import type { Box } from './place-labels.ts';
import type { PlaneAxes } from './plane-axes.ts';
import { planePointOf } from './plane-point-of.ts';
import { edgePath, regionPath } from './region-path.ts';

/** Pixels between the lines of the hatching. */
const HATCH = 9;

/** The style of each piece of a stability boundary. */
export const BOUNDARY_STYLES: Readonly<Record<EdgeKind, string>> = {
  fold: 'hb-thick hb-dot',
  flip: 'hb-thick',
  'neimark-sacker': 'hb-thick hb-dash',
  'zero-step': 'hb-thin',
};

/** Diagonal lines over the whole plot: what shows of them in the end is where the method diverges. */
export function hatching({ x, y, width, height }: Box): Markup {
  const strokes = Array.from(
    { length: Math.ceil((width + height) / HATCH) },
    (_, i) => `M${x - height + i * HATCH} ${y + height}l${height} -${height}`,
  );
  return element('path', { class: 'hb-hatch', d: strokes.join('') });
}

/** The stable region and the level sets in it, each painted over the one before. */
export function mapAreas({ region, levels }: StabilityMap, axes: PlaneAxes): Markup {
  return concat(
    element('path', { class: 'hb-stable', d: regionPath(region, axes) }),
    ...levels.map((level, i) => element('path', { class: `hb-level hb-fill-${i}`, d: regionPath(level, axes) })),
  );
}

/** Critical damping at the two ends, the best η for each β, and the boundary piece by piece. */
export function mapLines({ region, curves, ridge, spectrum }: StabilityMap, axes: PlaneAxes): Markup {
  return concat(
    ...curves.map((curve) =>
      element('path', {
        class: `hb-line hb-dash ${curveStyle(curve.lambda === spectrum.L)}`,
        d: edgePath(curve, axes),
      }),
    ),
    element('path', { class: 'hb-line hb-thick hb-stroke-1', d: pathOf(ridge.map((point) => axes.project(point))) }),
    ...region.edges.map((edge) =>
      element('path', { class: `hb-line hb-edge ${BOUNDARY_STYLES[edge.kind]}`, d: edgePath(edge, axes) }),
    ),
  );
}

/** The style of the curve of critical damping at the steepest or the flattest curvature. */
export function curveStyle(steepest: boolean): string {
  return steepest ? 'hb-stroke-3' : 'hb-stroke-2';
}

/** The optimum, a disc, and the given parameters, a diamond. */
export function mapMarks({ optimum, given }: StabilityMap, axes: PlaneAxes): Markup {
  const best = axes.project(planePointOf(optimum.parameters));
  const disc = element('circle', { class: 'hb-mark hb-ink-1', cx: best.x, cy: best.y, r: 5.5 });
  if (given === null) return disc;
  const { x, y } = axes.project(planePointOf(given.parameters));
  const corners = [
    { x, y: y - 7 },
    { x: x + 7, y },
    { x, y: y + 7 },
    { x: x - 7, y },
  ];
  return concat(disc, element('path', { class: 'hb-mark hb-ink-5', d: pathOf(corners, 'closed') }));
}
