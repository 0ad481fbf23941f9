import type { Complex } from '../numeric/complex.ts';

/** Which side of critical damping: the sign of T² − 4D. */
export type Damping = 'overdamped' | 'critical' | 'underdamped';
/** How the two roots lie on the real line; `complex` for a conjugate pair, `zero` when both are 0. */
export type RootSigns = 'positive' | 'negative' | 'mixed' | 'complex' | 'zero';
/** Whether ρ < 1, ρ = 1 or ρ > 1. */
export type Stability = 'stable' | 'marginal' | 'unstable';
/** The bifurcation on which a marginal mode sits. */
export type Boundary = 'fold' | 'flip' | 'neimark-sacker';
/** The word people read. */
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

/** Everything that the characteristic polynomial says about one mode. */
export interface ModeOfPolynomial {
  readonly etaLambda: number;
  readonly trace: number;
  readonly determinant: number;
  readonly discriminant: number;
  readonly roots: readonly [Complex, Complex];
  readonly spectralRadius: number;
  readonly gap: number;
  readonly decay: number;
  readonly damping: Damping;
  readonly rootSigns: RootSigns;
  readonly stability: Stability;
  readonly boundary: Boundary | null;
  readonly bounded: boolean;
  readonly regime: Regime;
  readonly dampingRatio: number | null;
  readonly naturalFrequency: number | null;
  readonly period: number | null;
  readonly juryMargins: JuryMargins;
}

/** A mode of a method on one curvature: {@link ModeOfPolynomial} with what it was made from. */
export interface Mode extends ModeOfPolynomial {
  readonly method: string;
  readonly parameters: object;
  readonly lambda: number;
}
