/** The slope of a 1-strongly convex, 25-smooth function on which Polyak's constants cycle. Source: `lessard2016`. */
export function lessardSlope(theta: number): number {
  if (theta < 1) return 25 * theta;
  return theta < 2 ? theta + 24 : 25 * theta - 24;
}

/** Polyak's constants for μ = 1, L = 25. */
export const LESSARD_PARAMETERS: { readonly beta: number; readonly eta: number } = { beta: 4 / 9, eta: 1 / 9 };
