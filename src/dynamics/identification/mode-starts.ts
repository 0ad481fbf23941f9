import { orthonormalBasis, removeSpan } from '../../numeric/orthonormal-basis.ts';
import { realEigenvalues } from '../../numeric/real-eigenvalues.ts';
import { separableFit, squaresLeft, type SeparableFit } from '../../numeric/separable-fit.ts';
import type { FamilyTie } from './family-tie.ts';
import { freePlace } from './free-place.ts';
import { modeColumns } from './mode-columns.ts';
import type { ModeProblem } from './mode-fit.ts';
import { recursionModel } from './recursion-model.ts';

/** Places on a tie of one dimension that are tried: the middle of each part of [0, 1]. */
const PLACES: readonly number[] = Array.from({ length: 20 }, (_, i) => (i + 0.5) / 20);
/** D of a first mode that are tried where β and γ are free. */
const DETERMINANTS: readonly number[] = [-0.9, -0.7, -0.5, -0.35, -0.2, -0.1, ...PLACES];
/** Curvatures that are tried for a mode, as fractions of the largest stable one, ascending; a few beyond it grow. */
const FRACTIONS: readonly number[] = [
  ...[-0.1, -0.01, 1e-4, 3e-4, 1e-3, 3e-3],
  ...Array.from({ length: 40 }, (_, i) => ((i + 3) / 43) ** 2),
  ...[1.01, 1.1, 1.3],
];
/** Curvatures of a place that are followed up. */
const VALLEYS = 3;
/** Places from which the recursion is fitted. */
const CONTINUED = 3;

/** Places of the tie from which a first mode is looked for: where β and γ are free, one mode shows only D, which is β if γ = 0. */
export function firstPlaces(tie: FamilyTie): readonly (readonly number[])[] {
  if (tie.dimension === 0) return [[]];
  if (tie.dimension === 1) return PLACES.map((value) => [value]);
  return DETERMINANTS.map((determinant) => [determinant, 0]);
}

/** Places of the tie from which a recursion is fitted. */
function recursionPlaces(tie: FamilyTie): readonly (readonly number[])[] {
  if (tie.dimension < 2) return firstPlaces(tie);
  return PLACES.filter((_, i) => i % 4 === 1).flatMap((gamma) => PLACES.map((beta) => [beta, gamma]));
}

/** A start, and what it leaves of the targets. */
export interface Pursued {
  readonly start: readonly number[];
  readonly squares: number;
}

/** Starts for one more mode at a place, beside those that are known: the curvatures that leave less of the targets than their neighbours. */
export function pursue(
  { targets, tie, observed }: ModeProblem,
  { place, curvatures }: { readonly place: readonly number[]; readonly curvatures: readonly number[] },
): readonly Pursued[] {
  const family = tie.at(place);
  if (family === null) return [];
  const { beta, gamma } = family;
  const { isMemoryless } = tie;
  const count = targets[0]!.length;
  const columnsAt = (x: number): readonly Float64Array[] =>
    modeColumns(1 + beta - (1 + gamma) * x, beta - gamma * x, count, { observed, isMemoryless }).columns;
  const { vectors: known } = orthonormalBasis([new Float64Array(count).fill(1), ...curvatures.flatMap(columnsAt)]);
  const rests = targets.map((target) => {
    const rest = target.slice();
    removeSpan(known, rest);
    return rest;
  });
  const limit = (2 * (1 + beta)) / (1 + 2 * gamma);
  // A loss does not tell a mode without look-ahead from its mirror beyond the middle.
  const isMirrored = observed === 'loss' && gamma === 0;
  const tried = FRACTIONS.filter((fraction) => !isMirrored || fraction <= 0.5).map((fraction) => {
    const x = fraction * limit;
    return { start: [...place, ...curvatures, x], squares: squaresLeft(columnsAt(x), rests, known) };
  });
  const squaresAt = (i: number): number => tried[i]?.squares ?? Infinity;
  return tried
    .filter(({ squares }, i) => squares <= squaresAt(i - 1) && squares < squaresAt(i + 1))
    .toSorted((a, b) => a.squares - b.squares)
    .slice(0, VALLEYS);
}

/** The start that the recursion of the points themselves gives: as many modes as coordinates. */
export function recursionStart(coordinates: readonly Float64Array[], tie: FamilyTie): readonly number[] | null {
  const best = bestRecursion(coordinates, tie);
  if (best === null) return null;
  const etaLambdas = realEigenvalues(best.coefficients.map((row) => Array.from(row.slice(1))));
  return etaLambdas && [...best.point, ...etaLambdas];
}

/** The recursion that fits points best; null where none can be fitted. */
export function bestRecursion(
  coordinates: readonly Float64Array[],
  tie: FamilyTie,
  options: { readonly maxSteps?: number } = {},
): SeparableFit | null {
  const modelAt = recursionModel(coordinates, tie);
  const tried = recursionPlaces(tie).flatMap((place) => {
    const model = modelAt(place);
    return model === null ? [] : [{ place, squares: squaresLeft(model.columns, model.targets) }];
  });
  const starts = tried
    .toSorted((a, b) => a.squares - b.squares)
    .slice(0, CONTINUED)
    .map(({ place }) => place);
  const free = tie.dimension === 2 ? freePlace(coordinates) : null;
  const fits = [...starts, ...(free === null ? [] : [free])].flatMap(
    (place) => separableFit(modelAt, place, options) ?? [],
  );
  return fits.toSorted((a, b) => a.squares - b.squares)[0] ?? null;
}
