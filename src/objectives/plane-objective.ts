import { Matrix } from '../numeric/matrix.ts';
import type { Vector } from '../numeric/vector.ts';
import type { TwiceDifferentiable } from './objective.ts';

/** A function of two coordinates with its derivatives. */
interface PlaneFunction {
  readonly name: string;
  readonly value: (x: number, y: number) => number;
  readonly gradient: (x: number, y: number) => readonly [number, number];
  /** ∂²f/∂x², ∂²f/∂x∂y, ∂²f/∂y². */
  readonly hessian: (x: number, y: number) => readonly [number, number, number];
  /** The minimisers, the customary one first. */
  readonly minimizers: readonly [Vector, ...Vector[]];
  readonly start: Vector;
}

/** Makes an objective of a function of the plane. */
export function planeObjective({
  name,
  value,
  gradient,
  hessian,
  minimizers,
  start,
}: PlaneFunction): TwiceDifferentiable {
  return {
    name,
    dimension: 2,
    value: ([x = NaN, y = NaN]) => value(x, y),
    gradient: ([x = NaN, y = NaN]) => gradient(x, y),
    hessian([x = NaN, y = NaN]) {
      const [xx, xy, yy] = hessian(x, y);
      return new Matrix([
        [xx, xy],
        [xy, yy],
      ]);
    },
    hessianTimes([x = NaN, y = NaN], [u = NaN, v = NaN]) {
      const [xx, xy, yy] = hessian(x, y);
      return [xx * u + xy * v, xy * u + yy * v];
    },
    minimizer: minimizers[0],
    ...(minimizers.length > 1 ? { minimizers } : {}),
    start,
  };
}
