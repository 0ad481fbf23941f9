import { add, divide, multiply, negate, type DoubleDouble } from '../numeric/double-double.ts';

/** A linear function of β, or of another parameter: constant + slope · β. */
export interface LinearInBeta {
  readonly constant: DoubleDouble;
  readonly slope: DoubleDouble;
}

/** Its value at β. */
export function valueAt({ constant, slope }: LinearInBeta, beta: DoubleDouble): DoubleDouble {
  return add(constant, multiply(slope, beta));
}

/** Its root; null where it is constant. */
export function rootOf({ constant, slope }: LinearInBeta): DoubleDouble | null {
  return slope.hi === 0 ? null : negate(divide(constant, slope));
}
