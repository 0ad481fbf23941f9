import type { Momentum } from '../methods/method.ts';

/**
 * What is known of heavy ball on all smooth strongly convex functions.
 *
 * - `'certified'`: it converges linearly on every one of them, in any dimension.
 * - `'cycle'`: on one of them, in the plane, it runs in a cycle.
 * - `'undecided'`: neither closed form applies.
 * - `'unstable'`: it does not even converge on all quadratics among them.
 */
export type DichotomyVerdict = 'certified' | 'cycle' | 'undecided' | 'unstable';

/** Parameters of heavy ball: η, and β or 1 − β. */
export type DichotomyParameters = Momentum & {
  /** Learning rate η > 0. */
  readonly eta: number;
};

/** An interval of angles, in radians. */
export interface CycleAngles {
  /** The smallest, above 0. */
  readonly least: number;
  /** The largest, below π. */
  readonly most: number;
}

/** What is known of heavy ball on the functions with curvature between μ and L. */
export interface Dichotomy {
  /** The answer. */
  readonly verdict: DichotomyVerdict;
  /** The least m for which the corners of a regular m-gon can be a cycle; null where none is. */
  readonly cycleLength: number | null;
  /** The ω in (0, π) with $\Theta(\cos\omega) \le 0$: an m-cycle exists where 2π/m is one; null where there are none. */
  readonly angles: CycleAngles | null;
}
