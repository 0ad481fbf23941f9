import { linearAxis } from './linear-axis.ts';
import type { Axis } from './axis.ts';
import type { Box } from './place-labels.ts';
import { printNumber } from './print-number.ts';
import type { SliceComparison } from './slice-comparison.ts';

/** The axes of a slice, and whether both have one scale. */
export interface SliceView {
  readonly x: Axis;
  readonly y: Axis;
  readonly hasOneScale: boolean;
}

/** Points further from the stationary point than this many semi-axes of the level line through the start may leave the picture. */
const FARTHEST = 40;
/** What stays free around the outermost points, as a part of the width. */
const ROOM = 0.06;
/** One scale is used if the plot is then filled to this part in both directions. */
const LEAST_FILLED = 0.3;

/** Semi-axes of the level line f = f(start) · factor, as if both curvatures were positive. */
export function semiAxes(
  { curvatures, minimizer, trajectory }: SliceComparison,
  factor = 1,
): readonly [number, number] {
  const [start = minimizer] = trajectory.iterates;
  const [first, second] = [start[0]! - minimizer[0], start[1]! - minimizer[1]];
  const root = Math.sqrt(Math.abs(curvatures[1] / curvatures[0]));
  const semiAxis = Math.sqrt(factor) * Math.hypot(first, root * second);
  return [semiAxis, semiAxis / root];
}

/** Chooses axes that show the run from start to minimiser: with one scale where that leaves no direction too small to see. */
export function sliceView(slice: SliceComparison, box: Box): SliceView {
  const widths = extentOf(slice, 0);
  const heights = extentOf(slice, 1);
  const ratio = ((widths[1] - widths[0]) / (heights[1] - heights[0])) * (box.height / box.width);
  const hasOneScale = ratio > LEAST_FILLED && ratio < 1 / LEAST_FILLED;
  const [lambda1, lambda2] = slice.curvatures;
  return {
    x: linearAxis({
      title: `θ₁  (λ₁ = ${printNumber(lambda1)})`,
      domain: hasOneScale && ratio < 1 ? scaled(widths, 1 / ratio) : widths,
      range: [box.x, box.x + box.width],
    }),
    y: linearAxis({
      title: `θ₂  (λ₂ = ${printNumber(lambda2)})`,
      domain: hasOneScale && ratio > 1 ? scaled(heights, ratio) : heights,
      range: [box.y + box.height, box.y],
    }),
    hasOneScale,
  };
}

/** Smallest and largest of one coordinate, with some room, as far as the picture may reach. */
function extentOf(slice: SliceComparison, axis: 0 | 1): readonly [number, number] {
  const centre = slice.minimizer[axis];
  const reach = FARTHEST * semiAxes(slice)[axis];
  let [least, most] = [centre, centre];
  for (const point of [...slice.trajectory.iterates, ...(slice.solution?.positions ?? [])]) {
    const value = Math.min(Math.max(point[axis]!, centre - reach), centre + reach);
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  const room = least === most ? Math.max(1, Math.abs(centre)) : ROOM * (most - least);
  return [least - room, most + room];
}

function scaled([least, most]: readonly [number, number], factor: number): readonly [number, number] {
  const [middle, half] = [(least + most) / 2, (factor * (most - least)) / 2];
  return [middle - half, middle + half];
}
