/** A number that data give, and how sure it is. */
export interface Estimate {
  /** The most likely value. */
  readonly value: number;
  /** Its standard error: half the interval over the quantile that a normal error would have. */
  readonly error: number;
  /** The interval that holds the true value in 95 of 100 cases: all values with which the record is explained nearly as well. */
  readonly interval: readonly [least: number, most: number];
}

/** What is known of unknowns that were fitted. */
export interface Fitted {
  /** The unknowns. */
  readonly point: readonly number[];
  /** Unknowns that explain the record nearly as well, among them those with the smallest and the largest value of what is asked for. */
  readonly region: readonly (readonly number[])[];
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

/** A function of the unknowns: its values in their region. */
export function derivedEstimate(
  { point, region, quantile }: Fitted,
  of: (point: readonly number[]) => number,
): Estimate {
  const value = of(point);
  let [least, most] = [value, value];
  for (const other of region) {
    const there = of(other);
    if (there < least) least = there;
    if (there > most) most = there;
  }
  return { value, error: (most - least) / (2 * quantile), interval: [least, most] };
}
