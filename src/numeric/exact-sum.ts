/**
 * An unevaluated exact sum of doubles: `[beta]`, or `[1, -oneMinusBeta]`.
 * Lets a coefficient reach the characteristic polynomial without being rounded.
 */
export type ExactSum = readonly number[];
