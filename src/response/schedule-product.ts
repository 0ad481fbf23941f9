import type { ScheduleWalk } from './schedule-walk.ts';

/** A product [[a, b], [c, d]] of the matrices of some steps; every entry is to be multiplied by 2^exponent. */
export interface ScaledProduct {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  /** The power of two that was taken out. */
  readonly exponent: number;
  /** The product of the determinants, whose own power of two is `determinantExponent`. */
  readonly determinant: number;
  /** See `determinant`. */
  readonly determinantExponent: number;
}

/** Φ_k, which takes (θ₀, θ₋₁) to (θ_k, θ_{k−1}), from where a walk has come to. */
export function productOf({ rest, restBefore, kick, kickBefore, ...scales }: ScheduleWalk): ScaledProduct {
  return { a: rest + kick, b: -kick, c: restBefore + kickBefore, d: -kickBefore, ...scales };
}

/** ‖Φ_k‖₂ without its power of two: the walk keeps the entries where squares neither overflow nor vanish. */
export function scaledNorm({ rest, restBefore, kick, kickBefore }: ScheduleWalk): number {
  return normOf(rest + kick, -kick, restBefore + kickBefore, -kickBefore);
}

/** ln ‖Φ_k‖₂; −Infinity for the zero matrix. */
export function logGainOf(walk: ScheduleWalk): number {
  return Math.log(scaledNorm(walk)) + walk.exponent * Math.LN2;
}

/** The spectral norm of a matrix whose entries have squares. */
export function normOf(a: number, b: number, c: number, d: number): number {
  return (Math.sqrt((a + d) ** 2 + (b - c) ** 2) + Math.sqrt((a - d) ** 2 + (b + c) ** 2)) / 2;
}
