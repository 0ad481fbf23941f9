import { orthonormalBasis, removeSpan } from '../../numeric/orthonormal-basis.ts';
import { realEigenvalues } from '../../numeric/real-eigenvalues.ts';
import { separableFit, squaresLeft, type SeparableFit } from '../../numeric/separable-fit.ts';
import type { FamilyTie } from './family-tie.ts';
import { freePlace } from './free-place.ts';
import { modeColumns } from './mode-columns.ts';
import type { ModeProblem } from './mode-fit.ts';
import { recursionModel } from './recursion-model.ts';
import { triedCurvatures } from './tried-curvatures.ts';

/** β and γ from which a recursion is fitted where both are free. */
const PLACES: readonly number[] = Array.from({ length: 20 }, (_, i) => (i + 0.5) / 20);
/** Curvatures of a place that are followed up. */
const VALLEYS = 3;
/** Places from which the recursion is fitted. */
const CONTINUED = 3;

/** Places of the tie from which a recursion is fitted. */
function recursionPlaces(tie: FamilyTie): readonly (readonly number[])[] {
  if (tie.dimension < 2) return tie.places;
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
  const tried = triedCurvatures(family, observed).map((x) => ({
    start: [...place, ...curvatures, x],
    squares: squaresLeft(columnsAt(x), rests, known),
  }));
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
