import { inputRangeError, inputTypeError } from './input-error.ts';

/** The product of a symmetric matrix and a vector; the vector must not be changed or kept, and the result may be reused. */
export type SymmetricTimes = (vector: Float64Array) => ArrayLike<number>;

/** Products shorter than this have squares that vanish. */
const SHORTEST = 2 ** -460;

/** A vector counts as nothing when it is shorter than this share of the products: rounding leaves as much. */
const NEGLIGIBLE = 16 * Number.EPSILON;

/** The Lanczos recurrence so far. */
export interface Lanczos {
  /** Diagonal of the tridiagonal matrix, one entry a step. */
  readonly diagonal: readonly number[];
  /** Entry i couples steps i and i + 1; the last is the length of what the next vector was left with. */
  readonly offDiagonal: readonly number[];
  /** The first of the unit vectors, up to as many as were to be kept. */
  readonly kept: readonly Float64Array[];
  /** The unit vector that the next step multiplies. Overwritten two steps later. */
  vector(): Float64Array;
  /** One product more; false when the vectors so far span an invariant subspace, and the recurrence is at its end. */
  step(): boolean;
}

/**
 * Lanczos' three-term recurrence from a start vector (`parlett1998`, §13; the order of operations is the stable one of
 * `paige1980`). The first `keep` vectors are kept, and while all are kept each new one is made orthogonal to all of them, so
 * that they stay so to rounding. Beyond that three vectors are all the memory; rounding then repeats eigenvalues that have
 * converged, which costs steps, but changes neither the ends of the spectrum nor sums over it. Equal starts repeat the same
 * numbers bit for bit. Errors begin with `where`.
 */
export function lanczos(where: string, times: SymmetricTimes, start: Float64Array, keep: number): Lanczos {
  const diagonal: number[] = [];
  const offDiagonal: number[] = [];
  let current: Float64Array = normalized(start);
  let previous: Float64Array = new Float64Array(start.length);
  const kept = keep > 0 ? [Float64Array.from(current)] : [];
  let largest = 0;
  const step = (): boolean => {
    const product = times(current);
    if (product.length !== current.length) {
      throw inputTypeError(`${where}: times must return ${current.length} numbers, got ${product.length}`);
    }
    const along = subtractPrevious(product, offDiagonal.at(-1) ?? 0, previous, current);
    let length = subtractCurrent(along, current, previous);
    if (!Number.isFinite(length)) throw notFinite(where, product);
    diagonal.push(along);
    const isKept = kept.length === diagonal.length;
    if (isKept) length = subtractAll(kept, previous, length);
    offDiagonal.push(length);
    largest = Math.max(largest, Math.abs(along) + length);
    if (largest < SHORTEST) checkZero(where, product);
    if (length <= NEGLIGIBLE * largest || (isKept && kept.length === current.length)) return false;
    for (let i = 0; i < previous.length; i++) previous[i]! /= length;
    [current, previous] = [previous, current];
    if (isKept && kept.length < keep) kept.push(Float64Array.from(current));
    return true;
  };
  return { diagonal, offDiagonal, kept, vector: () => current, step };
}

/**
 * Makes a vector of a given length orthogonal to all kept ones, twice where the first time takes away so much of it that rounding
 * matters in what is left (`parlett1998`, §6.9); returns its length.
 */
function subtractAll(kept: readonly Float64Array[], rest: Float64Array, before: number): number {
  for (const vector of kept) {
    let inner = 0;
    for (let i = 0; i < rest.length; i++) inner += vector[i]! * rest[i]!;
    for (let i = 0; i < rest.length; i++) rest[i]! -= inner * vector[i]!;
  }
  const length = subtractCurrent(0, rest, rest);
  return length < 0.7 * before ? subtractAll(kept, rest, length) : length;
}

/** previous ← product − beside · previous; returns its inner product with the current vector. */
function subtractPrevious(
  product: ArrayLike<number>,
  beside: number,
  previous: Float64Array,
  current: Float64Array,
): number {
  let inner = 0;
  for (let i = 0; i < current.length; i++) {
    const value = product[i]! - beside * previous[i]!;
    previous[i] = value;
    inner += value * current[i]!;
  }
  return inner;
}

/** rest ← rest − along · current; returns its length. */
function subtractCurrent(along: number, current: Float64Array, rest: Float64Array): number {
  let squares = 0;
  for (let i = 0; i < current.length; i++) {
    const value = rest[i]! - along * current[i]!;
    rest[i] = value;
    squares += value * value;
  }
  return Math.sqrt(squares);
}

function normalized(start: Float64Array): Float64Array {
  let squares = 0;
  for (const value of start) squares += value * value;
  const length = Math.sqrt(squares);
  return start.map((value) => value / length);
}

function checkZero(where: string, product: ArrayLike<number>): void {
  const component = Array.from(product).find((value) => value !== 0);
  if (component === undefined) return;
  throw inputRangeError(
    `${where}: times must return zeros or numbers above 1e-138 (scale the matrix), got ${component}`,
  );
}

function notFinite(where: string, product: ArrayLike<number>): RangeError {
  const component = Array.from(product).findIndex((value) => !Number.isFinite(value));
  const got = component === -1 ? 'numbers too large to multiply' : `${product[component]} in component ${component}`;
  return inputRangeError(`${where}: times must return finite numbers, got ${got}`);
}
