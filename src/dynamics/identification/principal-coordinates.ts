import { Matrix, SingularValueDecomposition } from '../../numeric/matrix.ts';
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
  const centred = new Matrix(points.map((point) => point.map((value, i) => value - mean[i]!)));
  if (dimension === 1) return [Float64Array.from(centred.getColumn(0))];
  const { rightSingularVectors } = new SingularValueDecomposition(centred, {
    autoTranspose: true,
    computeLeftSingularVectors: true,
  });
  const kept = Math.min(dimension, points.length, MOST);
  const scores = centred.mmul(rightSingularVectors.subMatrix(0, dimension - 1, 0, kept - 1));
  return Array.from({ length: kept }, (_, i) => Float64Array.from(scores.getColumn(i)));
}
