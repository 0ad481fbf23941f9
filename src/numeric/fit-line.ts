/** A straight line $y = a + bx$. */
export interface Line {
  /** a. */
  readonly intercept: number;
  /** b. */
  readonly slope: number;
}

/** The least-squares line through points, two or more with different x: a centred sum, so that x and y may be far from 0. */
export function fitLine(x: readonly number[], y: readonly number[]): Line {
  const meanX = mean(x);
  const meanY = mean(y);
  let products = 0;
  let squares = 0;
  for (let i = 0; i < x.length; i++) {
    products += (x[i]! - meanX) * (y[i]! - meanY);
    squares += (x[i]! - meanX) ** 2;
  }
  const slope = products / squares;
  return { intercept: meanY - slope * meanX, slope };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
