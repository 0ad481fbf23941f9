/** A number that data give, and how sure it is. */
export interface Estimate {
  /** The most likely value. */
  readonly value: number;
  /** Its standard error. */
  readonly error: number;
  /** The interval that holds the true value in 95 of 100 cases, to first order in the errors. */
  readonly interval: readonly [least: number, most: number];
}

/** The covariances of some numbers, row by row. */
export type Covariance = readonly (readonly number[])[];

/** What is known of unknowns that were fitted. */
export interface Fitted {
  /** The unknowns. */
  readonly point: readonly number[];
  /** Their covariance. */
  readonly covariance: Covariance;
  /** Half the width of a 95 % interval over the standard error. */
  readonly quantile: number;
}

const NORMAL = 1.959964;
/** The 95 % quantile of the normal distribution. */
const ONE_SIDED = 1.644854;

/** The 97.5 % quantile of Student’s distribution, to 1 % from 4 degrees of freedom on: an expansion around the normal one. */
export function studentQuantile(freedom: number): number {
  const z = NORMAL;
  return (
    z +
    (z ** 3 + z) / (4 * freedom) +
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * freedom ** 2) +
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / (384 * freedom ** 3)
  );
}

/** The 95 % quantile of χ² with 1 degree of freedom or more, to 3 %: Wilson and Hilferty’s cube. */
export function chiSquareQuantile(freedom: number): number {
  const part = 2 / (9 * freedom);
  return freedom * (1 - part + ONE_SIDED * Math.sqrt(part)) ** 3;
}

/** A number with a given standard error. */
export function estimateOf(value: number, error: number, quantile: number): Estimate {
  return { value, error, interval: [value - quantile * error, value + quantile * error] };
}

/** What follows of a function of the unknowns, to first order. */
export function derivedEstimate(fitted: Fitted, of: (point: readonly number[]) => number): Estimate {
  const slope = gradientOf(fitted, of);
  const { point, covariance, quantile } = fitted;
  return estimateOf(of(point), Math.sqrt(covarianceOf(covariance, slope, slope)), quantile);
}

/** The derivatives of a function by the unknowns, over a fraction of their standard errors. */
export function gradientOf({ point, covariance }: Fitted, of: (point: readonly number[]) => number): readonly number[] {
  return point.map((value, i) => {
    const step = Math.max(1e-3 * Math.sqrt(covariance[i]![i]!), 2 ** -26 * Math.max(1e-3, Math.abs(value)));
    return (of(point.with(i, value + step)) - of(point.with(i, value - step))) / (2 * step);
  });
}

/** aᵀ C b. */
export function covarianceOf(covariance: Covariance, a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, x, i) => sum + b.reduce((part, y, j) => part + x * y * covariance[i]![j]!, 0), 0);
}
