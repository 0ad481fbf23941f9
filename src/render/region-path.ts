import { flattenCurve } from '../numeric/flatten-curve.ts';
import type { Region, RegionEdge } from '../stability/region.ts';
import { pathOf, type Pixel } from './path-of.ts';
import type { PlaneAxes } from './plane-axes.ts';

/** The path data of a region: each piece passes through all its vertices, and through few points between them. */
export function regionPath({ components }: Region, axes: PlaneAxes): string {
  return components
    .map(({ edges }) => edges.flatMap((edge) => flattenCurve((t) => axes.project(edge.at(t)))))
    .map((outline) => pathOf(outline, 'closed'))
    .join('');
}

/** The path data of one edge. */
export function edgePath(edge: Pick<RegionEdge, 'at'>, axes: PlaneAxes): string {
  const at = (t: number): Pixel => axes.project(edge.at(t));
  return pathOf([at(0), ...flattenCurve(at)]);
}
