import type { Complex } from '../numeric/complex.ts';
import type { CharacteristicPolynomial } from './characteristic-polynomial.ts';

/** Which side of critical damping: the sign of T² − 4D. */
export type Damping = 'overdamped' | 'critical' | 'underdamped';
/**
 * How the two roots lie on the real line: `mixed` for one of each sign, `complex` for a conjugate pair, `zero` when both are 0.
 * A single root at 0 has no sign, and the other one decides.
 */
export type RootSigns = 'positive' | 'negative' | 'mixed' | 'complex' | 'zero';
/** Whether ρ < 1, ρ = 1 or ρ > 1. */
export type Stability = 'stable' | 'marginal' | 'unstable';
/** The bifurcation on which a marginal mode sits. */
export type Boundary = 'fold' | 'flip' | 'neimark-sacker';
/**
 * The word people read. `memoryless`: $D = 0$ (β = 0), so that the next point does not depend on the last but one; `one-step`:
 * both roots 0; `mixed-sign`: $D < 0$; `monotone` and `alternating`: overdamped with two positive or negative roots.
 */
export type Regime =
  | 'monotone'
  | 'critical'
  | 'underdamped'
  | 'alternating-critical'
  | 'alternating'
  | 'mixed-sign'
  | 'one-step'
  | 'memoryless';

/** The three Jury margins: the mode is stable exactly when all are positive. */
export interface JuryMargins {
  /** p(1) = ηλ. Zero on the fold. */
  readonly atOne: number;
  /** p(−1). Zero on the flip. */
  readonly atMinusOne: number;
  /** 1 − D. Zero on the Neimark–Sacker boundary. */
  readonly determinant: number;
}

/**
 * Everything that the characteristic polynomial $z^2 - Tz + D$ says about one mode. Numbers are per iteration and without
 * dimension; none is ever −0.
 */
export interface ModeOfPolynomial {
  /** The coefficients to double-double accuracy; the numbers below are rounded from them. */
  readonly polynomial: CharacteristicPolynomial;
  /** $\eta\lambda$: the exact product of the two doubles, rounded once. */
  readonly etaLambda: number;
  /** $T$, the sum of the roots. */
  readonly trace: number;
  /** $D$, the product of the roots. */
  readonly determinant: number;
  /** $\Delta = T^2 - 4D$, with exact sign; ±Infinity where it exceeds the range of doubles. */
  readonly discriminant: number;
  /**
   * The characteristic roots: larger modulus first; of a conjugate pair, positive imaginary part first; of two real roots with
   * equal moduli, the positive one first.
   */
  readonly roots: readonly [Complex, Complex];
  /** $\rho = \max|z|$: the factor by which the error shrinks per iteration, in the limit. */
  readonly spectralRadius: number;
  /** $1 - \rho$, accurate by itself; negative for an unstable mode. */
  readonly gap: number;
  /** $-\ln\rho$, accurate by itself; negative for an unstable mode, Infinity for $\rho = 0$. */
  readonly decay: number;
  /** The sign of $\Delta$; `critical` also within the tolerance. Overdamped does not mean monotone. */
  readonly damping: Damping;
  /** How the roots lie, whatever the tolerance says. */
  readonly rootSigns: RootSigns;
  /** Whether $\rho < 1$, $= 1$ or $> 1$, exactly. */
  readonly stability: Stability;
  /** Where a marginal mode meets the unit circle: fold before flip before Neimark–Sacker; null for the others. */
  readonly boundary: Boundary | null;
  /** Whether the iterates stay bounded from every start: false for an unstable mode and for a double root at ±1. */
  readonly bounded: boolean;
  /** The word for the mode. */
  readonly regime: Regime;
  /**
   * $\zeta = -\ln D/(2\omega)$, where there is an ω; below 0 for a growing mode, ±Infinity at a root of 1 (ω = 0), null at
   * the double root 1.
   */
  readonly dampingRatio: number | null;
  /**
   * $\omega = \sqrt{\ln z_1 \ln z_2}$ for two positive roots on the same side of 1, $\sqrt{\frac14\ln^2 D + \theta^2}$
   * for a pair $\rho e^{\pm i\theta}$; null otherwise. In radians per iteration.
   */
  readonly naturalFrequency: number | null;
  /** Iterations per oscillation: $2\pi/\theta$ for a pair, 2 for two negative roots, Infinity for two positive, else null. */
  readonly period: number | null;
  /** Distances from the three stability boundaries. */
  readonly juryMargins: JuryMargins;
}

/** A mode of a method on one curvature: {@link ModeOfPolynomial} with what it was made from. */
export interface Mode extends ModeOfPolynomial {
  /** The method's name. */
  readonly method: string;
  /** The parameters given. */
  readonly parameters: object;
  /** The curvature λ. */
  readonly lambda: number;
  /** The learning rate of the (β, γ, η) family: how far a unit of gradient moves θ. The parameters' own η may mean something else. */
  readonly eta: number;
  /** How far ahead of the family's θ the points are that the method stores: γ where they are its look-ahead points, else 0. */
  readonly storedLookAhead: number;
}
