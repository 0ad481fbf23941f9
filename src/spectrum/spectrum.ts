/** The eigenvalues of a Hessian, sorted, with its curvature interval and condition number. */
export interface Spectrum {
  /** `'eigenvalues'`: a complete list. `'interval'`: every curvature in [μ, L] may occur; `eigenvalues` holds the two ends. */
  readonly kind: 'eigenvalues' | 'interval';
  /** All eigenvalues in ascending order, flat and negative ones included. */
  readonly eigenvalues: readonly number[];
  /** Weight of each eigenvalue (multiplicity or density), when the caller gave some. */
  readonly weights?: readonly number[];
  /** Smallest eigenvalue above the flat threshold; NaN when there is none. */
  readonly mu: number;
  /** Largest eigenvalue above the flat threshold; NaN when there is none. */
  readonly L: number;
  /** Condition number L/μ ≥ 1. */
  readonly kappa: number;
  /** How many eigenvalues are flat: |λ| ≤ flatThreshold. */
  readonly flat: number;
  /** The eigenvalues below −flatThreshold: a saddle when not empty. */
  readonly negative: readonly number[];
  /** The absolute threshold that was applied. */
  readonly flatThreshold: number;
}
