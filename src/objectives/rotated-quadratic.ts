import type { Matrix } from '../numeric/matrix.ts';
import { randomOf, type Random } from '../numeric/random.ts';
import type { Spectrum } from '../spectrum/spectrum.ts';
import { diagonalQuadratic } from './diagonal-quadratic.ts';
import type { Objective } from './objective.ts';
import { quadratic, type QuadraticOptions } from './quadratic.ts';

/** How a quadratic is turned. */
export interface RotatedQuadraticOptions extends QuadraticOptions {
  /** Seed of the rotation, a whole number from 0 to $2^{32} - 1$. Default 1. */
  readonly seed?: number;
}

/**
 * The quadratic with given curvatures along random orthonormal directions: $H = Q \operatorname{diag}(\lambda) Q^\top$, Q uniform
 * over all orthogonal matrices (a product of Householder reflections of normal vectors).
 *
 * @remarks Momentum methods do not notice the rotation: values and distances from θ* are those of {@link diagonalQuadratic} from
 * the rotated start, to rounding. Methods that scale each coordinate do. Cost: O(n³). Source: `stewart1980`.
 * @param curvatures - As {@link diagonalQuadratic} takes them.
 * @param options - The seed, and the stationary point θ*.
 * @returns The quadratic, with a Hessian that is exactly symmetric.
 * @throws TypeError or RangeError as {@link diagonalQuadratic} does, or if the seed is not as said.
 * @example
 * ```ts
 * import { rotatedQuadratic, spectrumOf } from 'heavyball';
 * const hessian = rotatedQuadratic([1, 10, 100]).hessian?.([0, 0, 0]) ?? [];
 * spectrumOf(hessian).kappa; // => 100
 * ```
 */
export function rotatedQuadratic(
  curvatures: readonly number[] | Spectrum,
  { seed = 1, ...options }: RotatedQuadraticOptions = {},
): Objective {
  const straight = diagonalQuadratic(curvatures, options);
  const { dimension } = straight;
  const matrix = straight.hessian([]);
  const random = randomOf(seed);
  for (let from = dimension - 2; from >= 0; from--) reflect(matrix, from, random);
  return { ...quadratic(matrix, options), name: 'rotated quadratic' };
}

/** A ← (I − 2uuᵀ)A(I − 2uuᵀ) with u a random direction of the coordinates from the given one on. */
function reflect(matrix: Matrix, from: number, random: Random): void {
  const size = matrix.rows;
  const normal = Float64Array.from({ length: size }, (_, i) => (i < from ? 0 : random.normal()));
  // The reflection that takes the first of the coordinates to the direction drawn, which is uniform on the sphere.
  const length = Math.hypot(...normal);
  normal[from]! += normal[from]! < 0 ? -length : length;
  const whole = Math.hypot(...normal);
  const unit = normal.map((value) => value / whole);
  // With w = 2Au − 2(uᵀAu)u, the product is A − uwᵀ − wuᵀ.
  const image = unit.map((_, i) => unit.reduce((sum, value, j) => sum + matrix.get(i, j) * value, 0));
  const share = image.reduce((sum, value, i) => sum + value * unit[i]!, 0);
  const other = image.map((value, i) => 2 * (value - share * unit[i]!));
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      const value = matrix.get(i, j) - (unit[i]! * other[j]! + other[i]! * unit[j]!);
      matrix.set(i, j, value);
      matrix.set(j, i, value);
    }
  }
}
