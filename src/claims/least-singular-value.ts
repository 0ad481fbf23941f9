import type { Matrix } from '../numeric/matrix.ts';
import { scanLeast } from './scan-least.ts';

/** Enough for the one minimum on a half circle to be the only one around the best place. */
const PLACES = 48;

/** The least singular value of zI − A over the circle |z| = r, for a real 2 × 2 matrix A, by search. */
export function leastSingularValue(matrix: Matrix, radius: number): number {
  const [a, b, c, d] = [matrix.get(0, 0), matrix.get(0, 1), matrix.get(1, 0), matrix.get(1, 1)];
  return scanLeast(
    (angle) => {
      const [re, im] = [radius * Math.cos(angle), radius * Math.sin(angle)];
      // The columns (z − a, −c) and (−b, z − d): their squared lengths and the size of their inner product.
      const first = (re - a) ** 2 + im ** 2 + c ** 2;
      const second = (re - d) ** 2 + im ** 2 + b ** 2;
      const inner = Math.hypot(b * (re - a) + c * (re - d), im * (b - c));
      const determinant = Math.hypot((re - a) * (re - d) - im ** 2 - b * c, im * (2 * re - a - d));
      return determinant / Math.sqrt((first + second + Math.hypot(first - second, 2 * inner)) / 2);
    },
    0,
    Math.PI,
    PLACES,
  );
}
