import { dot } from '../numeric/orthonormal-basis.ts';
import { singularAxes } from '../numeric/singular-axes.ts';
import type { PeakTransient } from './transient.ts';

/** Aᵏ for ascending k, row by row: each power has all rows of the last but its lowest, under a new one. */
interface Powers {
  readonly order: number;
  /** The rows of the power, the highest first. */
  readonly rows: Float64Array[];
  /** ‖Aᵏ‖ in the norm of Frobenius, squared: the sum of what the rows have. */
  readonly squares: number[];
}

/**
 * The largest $\lVert A^k \rVert_2$ over k ≥ 0 for the companion matrix A of a stable recursion. No later power can exceed the ones
 * before m once $\lVert A^m \rVert \le 1$, because $A^{qm + r}$ is at most $A^r$; and the norm of Frobenius, which is at least the
 * other, tells cheaply at which k a singular value is worth computing.
 */
export function companionPeak(coefficients: readonly number[]): PeakTransient {
  // A first pass to the highest of Frobenius' norms leaves few candidates to the second.
  let highest = { size: 0, step: 0, rows: [] as readonly Float64Array[] };
  eachPower(coefficients, (step, { rows, squares }) => {
    const size = frobenius(squares);
    if (size > highest.size) highest = { size, step, rows: [...rows] };
  });
  let best: PeakTransient = { peak: 1, step: 0 };
  const consider = (step: number, rows: readonly Float64Array[]): void => {
    const peak = spectralNorm(rows);
    if (peak > best.peak) best = { peak, step };
  };
  consider(highest.step, highest.rows);
  eachPower(coefficients, (step, { rows, squares }) => {
    if (frobenius(squares) > best.peak) consider(step, rows);
  });
  return best;
}

/** Visits A, A², … until one is at most 1. */
function eachPower(coefficients: readonly number[], visit: (k: number, powers: Powers) => void): void {
  const order = coefficients.length - 1;
  const rows = Array.from({ length: order }, (_, i) => Float64Array.from({ length: order }, (_, j) => Number(i === j)));
  const powers = { order, rows, squares: rows.map(() => 1) };
  for (let k = 1; ; k++) {
    advance(powers, coefficients);
    visit(k, powers);
    if (frobenius(powers.squares) <= 1) return;
  }
}

function advance({ order, rows, squares }: Powers, coefficients: readonly number[]): void {
  const next = new Float64Array(order);
  let square = 0;
  for (let j = 0; j < order; j++) {
    let sum = 0;
    for (let i = 0; i < order; i++) sum -= coefficients[i + 1]! * rows[i]![j]!;
    next[j] = sum;
    square += sum * sum;
  }
  rows.unshift(next);
  rows.pop();
  squares.unshift(square);
  squares.pop();
}

function frobenius(squares: readonly number[]): number {
  return Math.sqrt(squares.reduce((sum, square) => sum + square, 0));
}

function spectralNorm(rows: readonly Float64Array[]): number {
  const [longest = new Float64Array()] = singularAxes(rows).images;
  return Math.sqrt(dot(longest, longest));
}
