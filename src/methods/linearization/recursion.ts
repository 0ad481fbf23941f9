/**
 * Relative misfit up to which a recursion counts as found, and coefficients as 0: far above the rounding of some twenty steps in
 * doubles, far below what the wrong recursion shows.
 */
export const FIT_TOLERANCE = 1e-11;

/**
 * Relative misfit up to which runs that a linear rule makes equal count as equal. Less than {@link FIT_TOLERANCE}, so that what is
 * almost linear is not taken for a recursion of high order.
 */
export const LINEAR_TOLERANCE = 1e-12;

/** A recursion of higher order than this is not looked for. */
export const MAX_ORDER = 8;

/** The steps of the longest run in which a recursion is looked for. */
export const LONGEST_RUN: number = 3 * MAX_ORDER + 2;

/** The least curvature in such a run, in units of the rule's own; there the iterates grow the most. */
export const LEAST_CURVATURE: number = -1 / 3;

/** A coefficient of the characteristic polynomial as a function of the curvature: constant + slope · λ. */
export interface AffineCoefficient {
  /** Its value at λ = 0. */
  readonly constant: number;
  /** Its derivative by λ. */
  readonly slope: number;
}

/** $\theta_{k+n} + c_1\theta_{k+n-1} + \dots + c_n\theta_k = 0$ on curvature λ, every $c_i$ affine in λ. */
export interface Recursion {
  /** $c_0 = 1, c_1, \dots, c_n$. */
  readonly coefficients: readonly AffineCoefficient[];
  /** θ₁/θ₀ from empty buffers. */
  readonly firstFactor: AffineCoefficient;
  /** The largest misfit of the recursion in the runs in which it was looked for. */
  readonly misfit: number;
}
