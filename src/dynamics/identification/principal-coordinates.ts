import { dot } from '../../numeric/orthonormal-basis.ts';
import { singularAxes } from '../../numeric/singular-axes.ts';
import type { Vector } from '../../numeric/vector.ts';

/** More directions than this hold nothing but noise, or modes that no record tells apart. */
const MOST = 16;

/**
 * Points in orthonormal coordinates along their own main directions, the longest first, from their mean: at most 16 of them. Errors
 * that are independent and equally large in all coordinates stay so.
 */
export function principalCoordinates(points: readonly Vector[]): readonly Float64Array[] {
  const dimension = points[0]?.length ?? 0;
  const mean = Array.from({ length: dimension }, (_, i) =>
    points.reduce((sum, point) => sum + point[i]! / points.length, 0),
  );
  if (dimension <= points.length) {
    const columns = mean.map((middle, i) => Float64Array.from(points, (point) => point[i]! - middle));
    return singularAxes(columns).images.slice(0, MOST);
  }
  // The axes of the transpose, as long as their images, are the coordinates.
  const { axes, images } = singularAxes(
    points.map((point) => Float64Array.from(point, (value, i) => value - mean[i]!)),
  );
  return axes.slice(0, MOST).map((axis, i) => axis.map((value) => value * Math.sqrt(dot(images[i]!, images[i]!))));
}
