import { dot } from '../../numeric/orthonormal-basis.ts';
import type { FittedRun } from './fitted-run.ts';

/** Noise up to this many roundings is rounding, whose errors are correlated. */
const ROUNDINGS = 1e5;

/** Correlation of successive residuals, and whether it is what independent errors show; rounding errors never are independent. */
export function whitenessOf(
  { residuals, noise }: FittedRun,
  rounding: number,
): { readonly correlation: number; readonly isPlausible: boolean } {
  const [sum, products, count] = residuals.reduce(
    ([a, b, c], residual) => [
      a + dot(residual, residual),
      b + dot(residual.subarray(1), residual.subarray(0, -1)),
      c + residual.length,
    ],
    [0, 0, 0],
  );
  const correlation = sum === 0 ? 0 : products / sum;
  return { correlation, isPlausible: noise <= ROUNDINGS * rounding || Math.abs(correlation) <= 3 / Math.sqrt(count) };
}
