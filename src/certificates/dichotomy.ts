import type { Momentum } from '../methods/method.ts';
import type { MultiplierKind } from './certificate.ts';

/**
 * What is known of heavy ball on all smooth strongly convex functions.
 *
 * - `'certified'`: it converges linearly on every one of them, in any dimension.
 * - `'cycle'`: on one of them, in the plane, it runs in a cycle.
 * - `'undecided'`: neither is found.
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

/** How {@link heavyBallDichotomy} settles points of which the closed forms say nothing. */
export interface DichotomyOptions {
  /** Most taps on each side of a multiplier, a whole number up to 24; 0 for the closed forms only. Default 12. */
  readonly taps?: number;
}

/** What is known of heavy ball on the functions with curvature between μ and L. */
export interface Dichotomy {
  /** The answer. */
  readonly verdict: DichotomyVerdict;
  /** The multiplier that certifies it; null where none does. */
  readonly multiplier: MultiplierKind | null;
  /** The least m for which the corners of a regular m-gon, or star, can be a cycle; null where none is. */
  readonly cycleLength: number | null;
  /** The ω in (0, π) with $\Theta(\cos\omega) \le 0$: an m-cycle exists where 2π/m is one; null where there are none. */
  readonly angles: CycleAngles | null;
}
