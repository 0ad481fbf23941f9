import { checkAtLeastZero, checkInteger, checkPositive, describe } from '../numeric/check.ts';
import { inputTypeError } from '../numeric/input-error.ts';
import { type Lanczos, lanczos, type SymmetricTimes } from '../numeric/lanczos.ts';
import { randomOf } from '../numeric/random.ts';
import { tridiagonalVector } from '../numeric/tridiagonal-vector.ts';
import { endsOfTridiagonal, type TridiagonalEnds } from './ends-of-tridiagonal.ts';
import type { ExtremeEigenvalue, ExtremeEigenvalues } from './extremes.ts';
import { krylovMargin } from './krylov-margin.ts';
import { ritzPairs, type RitzPair } from './ritz-pairs.ts';
import { vectorsToKeep } from './vectors-to-keep.ts';

/** When to stop, and where to start. */
export interface ExtremeOptions {
  /** Stops when both residuals are at most this share of the largest |θ|, > 0. Default 1e-8. */
  readonly tolerance?: number;
  /** The largest number of steps, ≥ 1. Default 2000. */
  readonly maxSteps?: number;
  /** The seed of the start vector: a whole number from 0 to $2^{32} - 1$. Default 1. */
  readonly seed?: number;
  /** A bound on the error of `times` as a matrix, ‖E‖, which is added to the residuals, ≥ 0. Default 0. */
  readonly error?: number;
  /** Hears how many steps are done, of how many at most. */
  readonly onProgress?: (done: number, total: number) => void;
}

const WHERE = 'extremeEigenvalues';

/** How often each of the two `bound`s may be wrong. */
const FAILURE = 5e-7;

/**
 * Rounding of a residual, in ε of the largest |θ|: of the product (as of a few dozen terms a row), the quotient and the
 * difference.
 */
const ROUNDING = 32;

/**
 * The smallest and the largest eigenvalue of a symmetric matrix that is known only by its products with vectors, such as the
 * Hessian of a network: Lanczos' method from a random start, and a residual that is computed and not presumed.
 *
 * For the vector y that is returned in spirit, |y| = 1, and $\theta = y^\top H y$, some eigenvalue λ has
 *
 * $$|\lambda - \theta| \le \lVert H y - \theta y \rVert,$$
 *
 * and $\lambda_{\min} \le \theta_{\min}$, $\theta_{\max} \le \lambda_{\max}$ always. That the eigenvalue near θ is the extreme one
 * cannot be proved by products. It can be made probable: for k steps from a start that is uniform on the sphere
 *
 * $$\Pr\big[\lambda_{\max} - \theta_{\max} > \epsilon\,(\lambda_{\max} - \lambda_{\min})\big] \le 1.648\,\sqrt n\,e^{-\sqrt\epsilon\,(2k - 1)},$$
 *
 * and the same below; `bound` is where this leaves no more than one chance in a million for both ends together. The smallest
 * eigenvalue of a badly conditioned Hessian is the hard end: while it has not converged, `value` is too large, often by much.
 *
 * @remarks Accuracy: residuals hold for the products as `times` rounds them, with an allowance of 32 ε of the largest |θ|; the
 * bound is one of exact arithmetic. The first 2²²/n vectors are kept (32 MB) and reorthogonalised. A search that ends within them
 * takes k + 2 products; a longer one goes on with three vectors and makes all a second time, with 2k + 1 products. There rounding
 * costs additional steps if some eigenvalues converged long before. Cost beside the products: O(nk²) within the first 2²²/n
 * steps, O(nk + k²) after them; two seconds for the Laplacian on 316 × 316 points. Sources: `parlett1998`, §13; `paige1980`;
 * `kuczynski1992`.
 * @param times - v ↦ Hv. It must be symmetric, and the same at every call: freeze the batch and the dropout.
 * @param dimension - n ≥ 1, the length of v.
 * @param options - The tolerance, the largest number of steps, the seed, and the error of the products.
 * @returns Both ends with their residuals; after `maxSteps` steps the ends as they are then, `converged` false.
 * @throws TypeError if `times` is not a function or returns another number of numbers; RangeError if it returns one that is not
 * finite, or if an option is not as said.
 * @example
 * ```ts
 * import { extremeEigenvalues } from 'heavyball';
 * const { smallest, largest } = extremeEigenvalues((v) => v.map((x, i) => (i + 1) * x), 100);
 * smallest.value; // => 1
 * largest.value; // => 100
 * largest.residual < 1e-6; // => true
 * ```
 */
export function extremeEigenvalues(
  times: SymmetricTimes,
  dimension: number,
  options: ExtremeOptions = {},
): ExtremeEigenvalues {
  const { tolerance = 1e-8, maxSteps = 2000, seed = 1, error = 0, onProgress } = options;
  checkArguments(times, dimension, { tolerance, maxSteps, error });
  const random = randomOf(seed);
  const start = Float64Array.from({ length: dimension }, () => random.normal());

  let products = 0;
  const counted = (vector: Float64Array): ArrayLike<number> => {
    products += 1;
    return times(vector);
  };
  const keep = vectorsToKeep(dimension, maxSteps);
  const run = (): Lanczos => lanczos(WHERE, counted, start, keep);
  const search = run();
  const { ends, isExhausted } = runTo(search, tolerance / 2, maxSteps, onProgress);
  const [low, high] = ritzPairs(counted, search, run, vectorsOf(search, ends));
  const steps = search.diagonal.length;
  const missed = isExhausted ? 0 : krylovMargin(high.value - low.value, Math.min(steps, dimension), dimension, FAILURE);
  const size = Math.max(Math.abs(low.value), Math.abs(high.value));
  const end = ({ value, residual }: RitzPair, side: -1 | 1): ExtremeEigenvalue => {
    const whole = residual + error + ROUNDING * Number.EPSILON * size;
    const bound = value + side * Math.max(whole, missed + error);
    return { value, residual: whole, bound, converged: whole <= tolerance * size };
  };
  return {
    dimension,
    smallest: end(low, -1),
    largest: end(high, 1),
    steps,
    products,
    seed,
    failureProbability: 2 * FAILURE,
  };
}

/** Steps until both ends have converged, looking after every step at first and after every eighth part of them later. */
function runTo(
  search: Lanczos,
  tolerance: number,
  maxSteps: number,
  onProgress?: (done: number, total: number) => void,
): { ends: TridiagonalEnds; isExhausted: boolean } {
  for (let next = 1; ; next += Math.ceil(next / 8)) {
    let isOpen = true;
    while (isOpen && search.diagonal.length < Math.min(next, maxSteps)) {
      isOpen = search.step();
      onProgress?.(search.diagonal.length, maxSteps);
    }
    const ends = endsOfTridiagonal(search.diagonal, search.offDiagonal);
    const isDone = ends.residual <= tolerance * Math.max(Math.abs(ends.low), Math.abs(ends.high));
    if (isDone || !isOpen || search.diagonal.length === maxSteps) return { ends, isExhausted: !isOpen };
  }
}

/** The eigenvectors of the tridiagonal matrix at both ends. */
function vectorsOf({ diagonal, offDiagonal }: Lanczos, { low, high }: TridiagonalEnds): [Float64Array, Float64Array] {
  return [tridiagonalVector(diagonal, offDiagonal, low), tridiagonalVector(diagonal, offDiagonal, high)];
}

function checkArguments(
  times: unknown,
  dimension: number,
  { tolerance, maxSteps, error }: Required<Omit<ExtremeOptions, 'seed' | 'onProgress'>>,
): void {
  if (typeof times !== 'function') throw inputTypeError(`${WHERE}: times must be a function, got ${describe(times)}`);
  checkInteger(WHERE, 'dimension', dimension, 1);
  checkPositive(WHERE, 'tolerance', tolerance);
  checkInteger(WHERE, 'maxSteps', maxSteps, 1);
  checkAtLeastZero(WHERE, 'error', error);
}
