import { combination, separableFit, type SeparableFit, type SeparableModel } from '../../numeric/separable-fit.ts';
import { singularAxes } from '../../numeric/singular-axes.ts';
import { CARRIED } from './choose-modes.ts';
import { studentQuantile } from './estimate.ts';
import type { FamilyTie } from './family-tie.ts';
import { withoutLookAhead, type FittedRun } from './fitted-run.ts';
import { likelihoodRegion, limited, type Aim, type Limits } from './likelihood-region.ts';
import { bestRecursion } from './mode-starts.ts';
import type { Observations } from './observations.ts';
import { recursionModel } from './recursion-model.ts';

/** Directions in which the ends of β and γ are looked for. */
const DIRECTIONS = 8;
/** Parts of the way to an end. */
const WAY: readonly number[] = [0.3, 0.6, 0.8, 0.95, 1];

/**
 * A run that independent errors drive in every step, and that is observed as it is: least squares on its recursion. ηλ are the
 * eigenvalues of the symmetric part of ηH, the errors of which are those of vᵀ(ηH)v. The region of place and ηλ is exact where H is. Null where the record is too short.
 */
export function fitRecursion({ points, rounding }: Observations, given: FamilyTie): FittedRun | null {
  const width = points[0]?.length ?? 0;
  const coordinates = Array.from({ length: width }, (_, i) => Float64Array.from(points, (point) => point[i]!));
  const isResolved = given.dimension < 2 || width > 1;
  const tie = isResolved ? given : withoutLookAhead(given);
  const freedom = width * (points.length - 2) - width * (width + 1) - tie.dimension;
  const free = freedom > 0 ? bestRecursion(coordinates, tie) : null;
  if (free === null) return null;
  const quantile = studentQuantile(freedom);
  const noise = Math.max(Math.sqrt(free.squares / freedom), rounding);
  const most = free.squares + (quantile * Math.max(noise, CARRIED * rounding)) ** 2;
  const modelAt = recursionModel(coordinates, tie);
  // Usual parameters are preferred where they explain the record.
  const usual = separableFit(modelAt, limited(free.point, tie.usual), { maxSteps: 0 });
  const [fit, limits] = usual !== null && usual.squares <= most ? [usual, tie.usual] : [free, []];
  return {
    tie,
    isResolved,
    point: [...fit.point, ...curvaturesOf(fit).values],
    region: placesAround(modelAt, fit, { most, limits }).flatMap((place) => withCurvatures(place, most)),
    quantile,
    noise,
    residuals: fit.residuals,
  };
}

/** Places in their region: at its ends in several directions, and on the way there. */
function placesAround(
  modelAt: (point: readonly number[]) => SeparableModel | null,
  fit: SeparableFit,
  { most, limits }: { readonly most: number; readonly limits: Limits },
): readonly SeparableFit[] {
  const { point, sizes } = fit;
  const aims = Array.from(
    { length: point.length < 2 ? point.length : DIRECTIONS },
    (_, i): Aim =>
      ([a = 0, b = 0]) =>
        Math.cos((Math.PI * i) / DIRECTIONS) * a * sizes[0]! +
        Math.sin((Math.PI * i) / DIRECTIONS) * b * (sizes[1] ?? 0),
  );
  const ends = likelihoodRegion({ modelAt, fit, limits }, most, aims).slice(1);
  const between = ends.flatMap((end) =>
    WAY.flatMap(
      (part) =>
        separableFit(
          modelAt,
          end.map((value, i) => point[i]! + part * (value - point[i]!)),
          { maxSteps: 0 },
        ) ?? [],
    ),
  );
  return [fit, ...between];
}

/** The unknowns at a place with each ηλ in turn at the ends of what the squares leave it there. */
function withCurvatures(fit: SeparableFit, most: number): readonly (readonly number[])[] {
  const { values, vectors } = curvaturesOf(fit);
  const room = Math.max(0, most - fit.squares);
  return values.flatMap((value, m) => {
    const reach = Math.sqrt(room * spread(fit, vectors[m]!));
    return [-reach, reach].map((change) => [...fit.point, ...values.with(m, value + change)]);
  });
}

/**
 * The eigenvalues of the symmetric part of ηH, ascending, and its eigenvectors: the singular axes of what is shifted to be positive.
 */
function curvaturesOf(fit: SeparableFit): {
  readonly values: readonly number[];
  readonly vectors: readonly (readonly number[])[];
} {
  const rows = fit.coefficients.map((row) => Array.from(row.slice(1)));
  const symmetric = rows.map((row, i) => row.map((value, j) => (value + rows[j]![i]!) / 2));
  const shift = Math.hypot(...symmetric.flat());
  const { axes } = singularAxes(
    symmetric.map((row, i) => Float64Array.from(row, (value, j) => (i === j ? value + shift : value))),
  );
  const vectors = axes.map((axis) => [...axis]).reverse();
  return { values: vectors.map((vector) => form(vector, symmetric)), vectors };
}

/** vᵀ A v. */
function form(vector: readonly number[], matrix: readonly (readonly number[])[]): number {
  return vector.reduce((sum, v, i) => sum + v * vector.reduce((part, w, j) => part + w * matrix[i]![j]!, 0), 0);
}

/** vᵀ(XᵀX)⁻¹v for the regressors X of a row of ηH. */
function spread({ basis }: SeparableFit, vector: readonly number[]): number {
  return basis.vectors.reduce((sum, _, i) => {
    const unit = Float64Array.from(basis.vectors, (__, j) => (i === j ? 1 : 0));
    const column = combination(basis, unit).slice(1);
    return sum + vector.reduce((part, value, j) => part + value * column[j]!, 0) ** 2;
  }, 0);
}
