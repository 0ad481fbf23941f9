import {
  addDirection,
  addTimes,
  dot,
  orthonormalBasis,
  removeSpan,
  type OrthonormalBasis,
} from './orthonormal-basis.ts';

/** Targets that columns are to fit, for one choice of the unknowns that are not linear, and how both change with these. */
export interface SeparableModel {
  /** Columns of equal length; each target is fitted by a linear combination of its own. */
  readonly columns: readonly Float64Array[];
  /** The targets. */
  readonly targets: readonly Float64Array[];
  /** The derivatives by each unknown. */
  readonly slopes: () => readonly ModelSlope[];
}

/** Derivatives by one unknown; null where there is none. */
export interface ModelSlope {
  /** Of each column. */
  readonly columns: readonly (Float64Array | null)[];
  /** Of each target. */
  readonly targets: readonly Float64Array[] | null;
}

/** A least-squares fit of a {@link SeparableModel}. */
export interface SeparableFit {
  /** The unknowns. */
  readonly point: readonly number[];
  /** The sum of the squares of all residuals. */
  readonly squares: number;
  /** What is left of each target. */
  readonly residuals: readonly Float64Array[];
  /** `coefficients[t][j]`: how much of column j target t holds. */
  readonly coefficients: readonly Float64Array[];
  /**
   * The columns of R of the derivatives J = QR of the residuals, the linear unknowns eliminated, over `sizes`: RᵀR/σ² is the
   * information on the unknowns times `sizes`.
   */
  readonly factor: readonly Float64Array[];
  /** The lengths of the columns of J. */
  readonly sizes: readonly number[];
  /** Qᵀr. */
  readonly along: readonly number[];
  /** The basis of the columns. */
  readonly basis: OrthonormalBasis;
}

/** How far a fit is followed. */
export interface FitOptions {
  /** Steps after which it ends, accepted or not. */
  readonly maxSteps?: number;
  /** The fraction of the sum of squares that a step must take off; the fit has converged when two in turn do not. */
  readonly smallGain?: number;
}

/** The fit has converged when a step takes off no more than this fraction of the sum of squares, twice. */
const SMALL_GAIN = 1e-9;
/** Damping above which no step can be taken that makes the sum of squares smaller. */
const MOST_DAMPING = 1e10;

/**
 * Least squares with unknowns of which most are linear: those are eliminated, the others found by Gauss and Newton's method with
 * Levenberg's damping. Source: `golub1973`.
 *
 * @param modelAt - The model; null where the unknowns are none that it takes.
 */
export function separableFit(
  modelAt: (point: readonly number[]) => SeparableModel | null,
  start: readonly number[],
  { maxSteps = 60, smallGain = SMALL_GAIN }: FitOptions = {},
): SeparableFit | null {
  const first = modelAt(start);
  if (first === null) return null;
  let fit = withSlopes(start, first, linearFit(first));
  let damping = 1e-3;
  let idle = 0;
  for (let step = 0; step < maxSteps && start.length > 0 && idle < 2 && damping < MOST_DAMPING; step++) {
    const point = dampedStep(fit, damping);
    const model = point && modelAt(point);
    const next = model && linearFit(model);
    if (point !== null && model !== null && next !== null && next.squares < fit.squares) {
      idle = fit.squares - next.squares > smallGain * fit.squares ? 0 : idle + 1;
      fit = withSlopes(point, model, next);
      damping /= 10;
    } else damping *= 10;
  }
  return fit;
}

/**
 * The sum of squares alone: what columns leave of the targets, beside an orthonormal basis of which these hold nothing any more.
 * Infinity where the columns overflow.
 */
export function squaresLeft(
  columns: readonly Float64Array[],
  targets: readonly Float64Array[],
  known: readonly Float64Array[] = [],
): number {
  const vectors = [...known];
  for (const column of columns) addDirection(vectors, column);
  const fresh = vectors.slice(known.length);
  const left = targets.reduce((sum, target) => {
    const rest = target.slice();
    removeSpan(fresh, rest);
    return sum + dot(rest, rest);
  }, 0);
  return Number.isFinite(left) ? left : Infinity;
}

/** The part of a fit that needs no derivatives. */
type LinearFit = Pick<SeparableFit, 'squares' | 'residuals' | 'coefficients' | 'basis'>;

/** The fit of the linear unknowns at one choice of the others. */
function linearFit({ columns, targets }: SeparableModel): LinearFit {
  const basis = orthonormalBasis(columns);
  const residuals = targets.map((target) => target.slice());
  const coefficients = residuals.map((residual) => combination(basis, removeSpan(basis.vectors, residual)));
  const squares = residuals.reduce((sum, residual) => sum + dot(residual, residual), 0);
  return { squares: Number.isFinite(squares) ? squares : Infinity, residuals, coefficients, basis };
}

/** The same with the derivatives by the unknowns. */
function withSlopes(point: readonly number[], { slopes }: SeparableModel, fit: LinearFit): SeparableFit {
  const stacked = slopes().map((slope) => jacobianColumn(slope, fit));
  const sizes = stacked.map((column) => Math.sqrt(dot(column, column)));
  stacked.forEach((column, i) => {
    const size = sizes[i]!;
    for (let k = 0; k < column.length; k++) column[k] = size === 0 ? 0 : column[k]! / size;
  });
  const { vectors, weights } = orthonormalBasis(stacked);
  const rest = joined(fit.residuals);
  const along = weights.map((_, i) => (i < vectors.length ? dot(vectors[i]!, rest) : 0));
  return { ...fit, point, factor: weights, sizes, along };
}

/** The derivatives of all residuals by one unknown, one target after the other, the linear unknowns eliminated. */
function jacobianColumn({ columns, targets }: ModelSlope, { coefficients, basis, residuals }: LinearFit): Float64Array {
  const length = residuals[0]?.length ?? 0;
  const all = new Float64Array(residuals.length * length);
  const eliminate = (column: Float64Array): Float64Array =>
    basis.vectors.reduce((rest, vector) => addTimes(rest, vector, -dot(vector, rest)), column);
  // What is fewer, changes of columns or targets, is what the linear unknowns are eliminated from.
  const isEarly =
    targets === null && columns.reduce((sum, change) => sum + (change === null ? 0 : 1), 0) < residuals.length;
  const changes = isEarly ? columns.map((change) => change && eliminate(change.slice())) : columns;
  coefficients.forEach((shares, t) => {
    const column = all.subarray(t * length, (t + 1) * length);
    const target = targets?.[t];
    if (target !== undefined) column.set(target);
    changes.forEach((change, j) => {
      if (change !== null) addTimes(column, change, -shares[j]!);
    });
    if (!isEarly) eliminate(column);
  });
  return all;
}

function joined(columns: readonly Float64Array[]): Float64Array {
  const length = columns.reduce((sum, column) => sum + column.length, 0);
  const all = new Float64Array(length);
  let at = 0;
  for (const column of columns) {
    all.set(column, at);
    at += column.length;
  }
  return all;
}

/** The combination of the columns that holds the given shares of the basis. */
export function combination({ vectors, weights, sources }: OrthonormalBasis, shares: Float64Array): Float64Array {
  const coefficients = new Float64Array(weights.length);
  for (let i = vectors.length - 1; i >= 0; i--) {
    let value = shares[i]!;
    for (let l = i + 1; l < vectors.length; l++) value -= weights[sources[l]!]![i]! * coefficients[sources[l]!]!;
    coefficients[sources[i]!] = value / weights[sources[i]!]![i]!;
  }
  return coefficients;
}

/** The unknowns after a damped Gauss–Newton step; null where none can be made. */
function dampedStep({ point, factor, sizes, along }: SeparableFit, damping: number): readonly number[] | null {
  if (!sizes.every((size) => size > 0 && Number.isFinite(size))) return null;
  const count = sizes.length;
  // R over √damping: least squares of [−Qᵀr; 0].
  const columns = factor.map((weight, i) => {
    const column = new Float64Array(2 * count);
    column.set(weight);
    column[count + i] = Math.sqrt(damping);
    return column;
  });
  const target = new Float64Array(2 * count);
  along.forEach((value, i) => (target[i] = -value));
  const basis = orthonormalBasis(columns);
  const step = combination(basis, removeSpan(basis.vectors, target));
  const next = point.map((value, i) => value + step[i]! / sizes[i]!);
  return next.every(Number.isFinite) ? next : null;
}
