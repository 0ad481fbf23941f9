import type { CurvatureInterval, MethodParameters } from '../methods/method.ts';
import type { Cycle } from './cycle.ts';

/**
 * The kinds of multipliers M in $\operatorname{Re}[M(z) P_L(z) \overline{P_\mu(z)}] > 0$, each containing the one before.
 *
 * - `'sector'`: $M = 1$, the circle criterion.
 * - `'off-by-one'`: $M = 1 - h/z$.
 * - `'zames-falb'`: $M = 1 - \sum_j h_j z^{-j}$ with several taps, causal.
 * - `'noncausal'`: $M = 1 - \sum_j h_j z^{-j} - \sum_j g_j z^j$.
 */
export type MultiplierKind = 'sector' | 'off-by-one' | 'zames-falb' | 'noncausal';

/**
 * The multiplier $M(z) = 1 - \sum_{j \ge 1} h_j z^{-j} - \sum_{j \ge 1} g_j z^j$, with taps ≥ 0 for which
 * $\sum_j (h_j \rho^{-2j} + g_j \rho^{2j}) \le 1$ and $\sum_j (h_j + g_j) \le 1$.
 */
export interface Multiplier {
  /** The simplest kind that it is of. */
  readonly kind: MultiplierKind;
  /** The taps h₁, h₂, … on what was; none for `'sector'`. */
  readonly h: readonly number[];
  /** The taps g₁, g₂, … on what will be; none but for `'noncausal'`. */
  readonly g: readonly number[];
}

/** What is asked: a method, its parameters, and the class of functions. */
export interface CertificateSubject {
  /** The method's name. */
  readonly method: string;
  /** Its parameters. */
  readonly parameters: MethodParameters;
  /** The class: all μ-strongly convex functions with L-Lipschitz gradient, of any number of variables. */
  readonly interval: CurvatureInterval;
}

/** A proof that a method converges on a whole class of functions: |θ_k − θ*| ≤ C ρᵏ. */
export interface Certificate extends CertificateSubject {
  /** That there is a proof. */
  readonly certified: true;
  /** ρ < 1, rounded up; 0 where there is one curvature, on which the method arrives after two iterations at most. */
  readonly rate: number;
  /** 1 − ρ: what is proved is proved for the ρ that is 1 minus this double. */
  readonly rateGap: number;
  /** −ln ρ. */
  readonly rateDecay: number;
  /** The multiplier that proves it. */
  readonly multiplier: Multiplier;
}

/** What was tried in vain: multipliers for a proof, and polygons for a cycle. */
export interface CertificateSearch {
  /** The richest kind of multipliers tried; null where the method is so slow that doubles leave no room for any. */
  readonly kind: MultiplierKind | null;
  /** Most taps on each side of them: 0 for `'sector'`, 1 for `'off-by-one'`. */
  readonly taps: number;
  /** Most corners of the regular polygons tried as cycles; 0 where none were. */
  readonly polygons: number;
  /** Most corners of the regular stars tried as cycles; 0 where none were. */
  readonly stars: number;
}

/** That no proof was found, and why. */
export interface NoCertificate extends CertificateSubject {
  /** That there is none. */
  readonly certified: false;
  /**
   * `'unstable'`: a quadratic of the class is a counterexample. `'cycle'`: another function is. `'undecided'`: nothing of what was
   * `searched` is a proof or a cycle.
   */
  readonly reason: 'unstable' | 'cycle' | 'undecided';
  /** The cycle, where that is the reason. */
  readonly cycle: Cycle | null;
  /** What was searched in vain, where nothing is decided; else null. */
  readonly searched: CertificateSearch | null;
}

/** What {@link certify} finds. */
export type Certification = Certificate | NoCertificate;

/** Which multipliers {@link certify} may use. */
export interface CertifyOptions {
  /** The richest kind that may be used. Default `'noncausal'`, which is used only where causal taps prove nothing. */
  readonly kind?: MultiplierKind;
  /** Most taps on each side of a multiplier with several, a whole number from 2 to 24. Default 12. */
  readonly taps?: number;
}

/** What re-verifying a certificate shows. */
export interface CertificateCheck {
  /** Whether every condition is proved. */
  readonly valid: boolean;
  /**
   * What fails, if anything does: `'rate'` is not in (0, 1) or not what the gap says; `'taps'` break their limits;
   * `'radius'`: on the curvature μ a root is not inside the circle of radius ρ; `'positivity'`.
   */
  readonly failure: 'rate' | 'taps' | 'radius' | 'positivity' | null;
  /** The cos ω near which positivity is not proved, where that fails for a method of second order; else null. */
  readonly cosine: number | null;
}
