import { addDirection, dot, removeSpan } from '../../numeric/orthonormal-basis.ts';
import { modeColumns } from './mode-columns.ts';
import type { ModeProblem } from './mode-fit.ts';
import { triedCurvatures } from './tried-curvatures.ts';

/** Modes that were found one after the other at one place of the tie. */
export interface GreedyStart {
  readonly place: readonly number[];
  /** ηλ in the order in which they were found. */
  readonly curvatures: readonly number[];
  /** What the first so many of them leave of the targets. */
  readonly squares: readonly number[];
}

/** A curvature that is tried, with an orthonormal basis of its columns. */
interface Candidate {
  readonly x: number;
  readonly vectors: readonly Float64Array[];
}

/** Directions of which less than this is new say nothing new. */
const NEW = 1e-5;

/**
 * At each place that the method usually has, the modes that leave least of the targets, one after the other: no step of a fit is made,
 * and what is near a limit of the search is found as well as what is not.
 */
export function greedyStarts(problem: ModeProblem, most: number): readonly GreedyStart[] {
  return problem.tie.places.flatMap((place) => {
    const candidates = candidatesAt(problem, place);
    return candidates.length === 0 ? [] : [greedyStart(problem, place, { candidates, most })];
  });
}

function greedyStart(
  { targets }: ModeProblem,
  place: readonly number[],
  { candidates, most }: { readonly candidates: readonly Candidate[]; readonly most: number },
): GreedyStart {
  const constant = new Float64Array(targets[0]!.length).fill(1 / Math.sqrt(targets[0]!.length));
  const rests = targets.map((target) => target.slice());
  rests.forEach((rest) => removeSpan([constant], rest));
  const known: Float64Array[] = [];
  const curvatures: number[] = [];
  const squares = [sumOfSquares(rests)];
  for (let i = 0; i < most; i++) {
    let best: { readonly candidate: Candidate; readonly taken: number } | null = null;
    for (const candidate of candidates) {
      const taken = takenBy(candidate.vectors, known, rests);
      if (taken > (best?.taken ?? 0)) best = { candidate, taken };
    }
    if (best === null) break;
    const before = known.length;
    for (const vector of best.candidate.vectors) addDirection(known, vector);
    rests.forEach((rest) => removeSpan(known.slice(before), rest));
    curvatures.push(best.candidate.x);
    squares.push(sumOfSquares(rests));
  }
  return { place, curvatures, squares };
}

/** How much more a candidate takes off the squares beside what is known, of which the rests hold nothing any more. */
function takenBy(
  vectors: readonly Float64Array[],
  known: readonly Float64Array[],
  rests: readonly Float64Array[],
): number {
  const shares = vectors.map((vector) => known.map((other) => dot(other, vector)));
  const factor: number[][] = [];
  const products: number[][] = [];
  let taken = 0;
  vectors.forEach((vector, i) => {
    // Cholesky's factor of the products of what is new in the vectors.
    const row: number[] = [];
    for (let j = 0; j < i; j++) {
      let value = -innerProduct(shares[i]!, shares[j]!);
      for (let l = 0; l < j; l++) value -= row[l]! * factor[j]![l]!;
      row.push(factor[j]![j] === 0 ? 0 : value / factor[j]![j]!);
    }
    const left = 1 - innerProduct(shares[i]!, shares[i]!) - innerProduct(row, row);
    row.push(left > NEW ? Math.sqrt(left) : 0);
    factor.push(row);
    products.push(
      rests.map((rest, t) => {
        let value = left > NEW ? dot(vector, rest) : 0;
        for (let j = 0; j < i; j++) value -= row[j]! * products[j]![t]!;
        return left > NEW ? value / row[i]! : 0;
      }),
    );
    taken += innerProduct(products[i]!, products[i]!);
  });
  return taken;
}

function candidatesAt({ targets, tie, observed }: ModeProblem, place: readonly number[]): readonly Candidate[] {
  const family = tie.at(place);
  if (family === null) return [];
  const { beta, gamma } = family;
  const { isMemoryless } = tie;
  const count = targets[0]!.length;
  return triedCurvatures(family, observed).flatMap((x) => {
    const { columns } = modeColumns(1 + beta - (1 + gamma) * x, beta - gamma * x, count, { observed, isMemoryless });
    const vectors: Float64Array[] = [new Float64Array(count).fill(1 / Math.sqrt(count))];
    for (const column of columns) addDirection(vectors, column);
    return vectors.every((vector) => vector.every(Number.isFinite)) ? [{ x, vectors: vectors.slice(1) }] : [];
  });
}

function sumOfSquares(columns: readonly Float64Array[]): number {
  return columns.reduce((sum, column) => sum + dot(column, column), 0);
}

function innerProduct(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
