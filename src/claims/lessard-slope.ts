import { lessardCounterexample } from '../objectives/lessard-counterexample.ts';

/** The slope of the function on which Polyak's constants cycle. Source: `lessard2016`. */
export function lessardSlope(theta: number): number {
  return lessardCounterexample.gradient([theta])[0] ?? NaN;
}

/** Polyak's constants for μ = 1, L = 25. */
export const LESSARD_PARAMETERS: { readonly beta: number; readonly eta: number } = { beta: 4 / 9, eta: 1 / 9 };
