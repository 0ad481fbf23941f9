import { dot } from '../../numeric/orthonormal-basis.ts';
import { combination, type ModelSlope, type SeparableFit, type SeparableModel } from '../../numeric/separable-fit.ts';
import { singularAxes } from '../../numeric/singular-axes.ts';
import { CARRIED } from './choose-modes.ts';
import { covarianceOf, studentQuantile, type Covariance } from './estimate.ts';
import type { FamilyTie } from './family-tie.ts';
import { covarianceOfFit, withoutLookAhead, type FittedRun } from './fitted-run.ts';
import { bestRecursion } from './mode-starts.ts';
import type { Observations } from './observations.ts';
import { recursionModel } from './recursion-model.ts';

/**
 * A run that independent errors drive in every step, and that is observed as it is: least squares on its recursion. ηλ are the
 * eigenvalues of the symmetric part of ηH, the errors of which are those of vᵀ(ηH)v. Null where the record is too short.
 */
export function fitRecursion({ points, rounding }: Observations, given: FamilyTie): FittedRun | null {
  const width = points[0]?.length ?? 0;
  const coordinates = Array.from({ length: width }, (_, i) => Float64Array.from(points, (point) => point[i]!));
  const isResolved = given.dimension < 2 || width > 1;
  const tie = isResolved ? given : withoutLookAhead(given);
  const freedom = width * (points.length - 2) - width * (width + 1) - tie.dimension;
  const fit = freedom > 0 ? bestRecursion(coordinates, tie) : null;
  const model = fit && recursionModel(coordinates, tie)(fit.point);
  if (fit === null || model === null) return null;
  const noise = Math.max(Math.sqrt(fit.squares / freedom), rounding);
  const { values, covariance } = curvaturesOf(fit, model, Math.max(noise, CARRIED * rounding) ** 2);
  return {
    tie,
    isResolved,
    rivals: [],
    point: [...fit.point, ...values],
    covariance,
    quantile: studentQuantile(freedom),
    noise,
    residuals: fit.residuals,
  };
}

/** The eigenvalues of ηH, ascending, and the covariance of the place and them. */
function curvaturesOf(
  fit: SeparableFit,
  { slopes }: SeparableModel,
  variance: number,
): { readonly values: readonly number[]; readonly covariance: Covariance } {
  const rows = fit.coefficients.map((row) => Array.from(row.slice(1)));
  const symmetric = rows.map((row, i) => row.map((value, j) => (value + rows[j]![i]!) / 2));
  const { values, vectors } = eigenvectorsOf(symmetric);
  const ofPlace = covarianceOfFit(fit, variance);
  const changes = slopes.map((slope) => rowChanges(fit, slope));
  // How every unknown follows the place: the place itself, and ηλ = vᵀ(ηH)v with the rows of ηH.
  const follow = [
    ...slopes.map((_, i) => slopes.map((__, j) => (i === j ? 1 : 0))),
    ...values.map((_, m) => changes.map((change) => form(vectors[m]!, change))),
  ];
  const spreads = [...slopes.map(() => 0), ...vectors.map((vector) => variance * spread(fit, vector))];
  const covariance = follow.map((a, i) =>
    follow.map((b, j) => covarianceOf(ofPlace, a, b) + (i === j ? spreads[i]! : 0)),
  );
  return { values, covariance };
}

/** The eigenvalues of a symmetric matrix, ascending, and its eigenvectors: the singular axes of what is shifted to be positive. */
function eigenvectorsOf(matrix: readonly (readonly number[])[]): {
  readonly values: readonly number[];
  readonly vectors: readonly (readonly number[])[];
} {
  const shift = Math.hypot(...matrix.flat());
  const { axes } = singularAxes(
    matrix.map((row, i) => Float64Array.from(row, (value, j) => (i === j ? value + shift : value))),
  );
  const vectors = axes.map((axis) => [...axis]).reverse();
  return { values: vectors.map((vector) => form(vector, matrix)), vectors };
}

/** vᵀ(XᵀX)⁻¹v for the regressors X of a row of ηH. */
function spread({ basis }: SeparableFit, vector: readonly number[]): number {
  return basis.vectors.reduce((sum, _, i) => {
    const unit = Float64Array.from(basis.vectors, (__, j) => (i === j ? 1 : 0));
    const column = combination(basis, unit).slice(1);
    return sum + vector.reduce((part, value, j) => part + value * column[j]!, 0) ** 2;
  }, 0);
}

/** The change of the rows of ηH with one number of the place. */
function rowChanges({ basis, coefficients }: SeparableFit, { columns, targets }: ModelSlope): number[][] {
  return (targets ?? []).map((target, t) => {
    const moved = target.map((value, k) =>
      columns.reduce((rest, column, j) => rest - (column?.[k] ?? 0) * coefficients[t]![j]!, value),
    );
    const shares = Float64Array.from(basis.vectors, (vector) => dot(vector, moved));
    return Array.from(combination(basis, shares).slice(1));
  });
}

/** vᵀ A v. */
function form(vector: readonly number[], matrix: readonly (readonly number[])[]): number {
  return vector.reduce((sum, v, i) => sum + v * vector.reduce((part, w, j) => part + w * matrix[i]![j]!, 0), 0);
}
