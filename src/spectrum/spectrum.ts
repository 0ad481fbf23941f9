/** The eigenvalues of a Hessian, sorted, with its curvature interval and condition number. */
export interface Spectrum {
  /** `'eigenvalues'`: a complete list. `'interval'`: every curvature in [μ, L] may occur; `eigenvalues` holds the two ends. */
  readonly kind: 'eigenvalues' | 'interval';
  /** All eigenvalues in ascending order, flat and negative ones included. */
  readonly eigenvalues: readonly number[];
  /** Weight of each eigenvalue (multiplicity or density), in the order of `eigenvalues`, when the caller gave some. */
  readonly weights?: readonly number[];
  /** Smallest eigenvalue above the flat threshold; NaN when there is none. */
  readonly mu: number;
  /** Largest eigenvalue above the flat threshold; NaN when there is none. */
  readonly L: number;
  /** Condition number L/μ ≥ 1; NaN when no eigenvalue is above the flat threshold; Infinity when L/μ exceeds a double. */
  readonly kappa: number;
  /** How many eigenvalues are flat: |λ| ≤ flatThreshold. */
  readonly flat: number;
  /** The eigenvalues below −flatThreshold, ascending: a saddle when not empty. */
  readonly negative: readonly number[];
  /** The absolute threshold that was applied. */
  readonly flatThreshold: number;
}

/** How a list of eigenvalues is read. */
export interface SpectrumOptions {
  /**
   * Eigenvalues with |λ| at or below this count as flat, in units of λ, ≥ 0.
   * Default: $n\,\varepsilon\,\max_i|\lambda_i|$ with ε = 2⁻⁵², the size of the error that a backward stable symmetric
   * eigensolver makes in every eigenvalue, however small. 0 counts only exact zeros, for lists known to all their digits.
   */
  readonly flatThreshold?: number;
}

/** How a Hessian is read. */
export interface HessianOptions extends SpectrumOptions {
  /** Whether an asymmetric matrix is replaced by its symmetric part (H + Hᵀ)/2 instead of being refused. Default false. */
  readonly symmetrize?: boolean;
}
