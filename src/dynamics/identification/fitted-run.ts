import { dot } from '../../numeric/orthonormal-basis.ts';
import type { SeparableFit } from '../../numeric/separable-fit.ts';
import { singularAxes } from '../../numeric/singular-axes.ts';
import type { Covariance, Fitted } from './estimate.ts';
import type { FamilyTie } from './family-tie.ts';

/** A run whose modes were found: the unknowns are the place on the method's tie, then ηλ of each mode, ascending. */
export interface FittedRun extends Fitted {
  /** The tie of the method; where that leaves γ free and there is one mode only, γ = 0 and β stands for D. */
  readonly tie: FamilyTie;
  /** Whether β and γ are known, and not only D. */
  readonly isResolved: boolean;
  /** Other values of β that explain the record as well, far from the one that was found. */
  readonly rivals: readonly number[];
  /** Standard deviation of the errors. */
  readonly noise: number;
  /** What is left of each coordinate. */
  readonly residuals: readonly Float64Array[];
}

/** Where only D can be told: β = D with γ = 0 has the same polynomial for the same ηλ. */
export function withoutLookAhead(tie: FamilyTie): FamilyTie {
  return { ...tie, dimension: 1, at: ([beta = 0]) => ({ beta, gamma: 0 }), slopes: () => [[1, 0]], moving: [] };
}

/** Singular values below this fraction of 1 are rounding: what belongs to them is not known. */
const SINGULAR = 1e-13;

/** The covariance of unknowns that were fitted; huge where they cannot be told apart. */
export function covarianceOfFit({ factor, sizes }: SeparableFit, variance: number): Covariance {
  const { axes, images } = singularAxes(factor);
  const weights = images.map((image) => variance / Math.max(Math.sqrt(dot(image, image)), SINGULAR) ** 2);
  return sizes.map((a, i) =>
    sizes.map((b, j) => {
      const sum = weights.reduce((total, weight, l) => total + axes[l]![i]! * axes[l]![j]! * weight, 0);
      return sum / Math.max(a, Number.MIN_VALUE) / Math.max(b, Number.MIN_VALUE);
    }),
  );
}
