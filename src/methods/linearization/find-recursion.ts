import { inputRangeError } from '../../numeric/input-error.ts';
import { Matrix, SingularValueDecomposition } from '../../numeric/matrix.ts';
import { type AffineCoefficient, FIT_TOLERANCE, MAX_ORDER, type Recursion } from './recursion.ts';
import { type Section, sectionsOf } from './sections.ts';
import type { Rule } from './update-rule.ts';

/**
 * The recursion of least order that a rule's iterates satisfy on every curvature and from all states probed, its coefficients
 * affine in λ. Throws if there is none, or if they are not.
 */
export function findRecursion(rule: Rule, scale: number, unit: number): Recursion {
  const sections = sectionsOf(rule, scale, unit);
  const order = leastOrder(sections, unit);
  const { solution, misfit } = fit(sections, order, 'affine');
  if (misfit > FIT_TOLERANCE) {
    throw inputRangeError(
      `linearize: the coefficients of the recursion must be affine in λ, as they are with one gradient a step, ` +
        `got a misfit of ${short(misfit)} over all runs, and of order ${order} on each λ alone none`,
    );
  }
  const later = Array.from({ length: order }, (_, i) => ({
    constant: solution[i]!,
    slope: solution[order + i]! / unit,
  }));
  return { coefficients: [{ constant: 1, slope: 0 }, ...later], firstFactor: firstFactorOf(sections, unit), misfit };
}

/** The least order in which some recursion fits the runs on each curvature by itself. */
function leastOrder(sections: readonly Section[], unit: number): number {
  const curvatures = [...new Set(sections.map(({ curvature }) => curvature))];
  let order = 1;
  for (const curvature of curvatures) {
    const alone = sections.filter((section) => section.curvature === curvature);
    let best = Infinity;
    for (; order <= MAX_ORDER; order++) {
      best = Math.min(best, fit(alone, order, 'constant').misfit);
      if (best <= FIT_TOLERANCE) break;
    }
    if (order <= MAX_ORDER) continue;
    throw inputRangeError(
      `linearize: the rule must not change with the step and remember at most ${MAX_ORDER} points, so that one recursion fits, ` +
        `got a misfit of ${short(best)} at best in the runs on λ = ${curvature * unit}`,
    );
  }
  return order;
}

function short(value: number): number {
  return Number(value.toPrecision(2));
}

interface Fit {
  readonly solution: readonly number[];
  /** The largest violation of the recursion, relative to the largest number of its run so far and to its coefficients. */
  readonly misfit: number;
}

/** The least-squares recursion of an order: its coefficients c₁, …, c_n, and their slopes if they may depend on λ. */
function fit(sections: readonly Section[], order: number, form: 'affine' | 'constant'): Fit {
  const rows = sections.flatMap((section) => rowsOf(section, order));
  const unknowns = rows.map(({ window, curvature }) =>
    form === 'affine' ? [...window, ...window.map((value) => curvature * value)] : [...window],
  );
  // A run that arrives at once says nothing; equations 0 = 0 keep them at least as many as the unknowns.
  const columns = form === 'affine' ? 2 * order : order;
  const spare = Array.from({ length: Math.max(0, columns - rows.length) }, () => 0);
  const matrix = new Matrix([...unknowns, ...spare.map(() => new Array<number>(columns).fill(0))]);
  const right = Matrix.columnVector([...rows.map(({ next }) => -next), ...spare]);
  const solution = solve(matrix, right);
  const size = 1 + solution.to1DArray().reduce((sum, value) => sum + Math.abs(value), 0);
  const misfit = Matrix.sub(matrix.mmul(solution), right).abs().max() / size;
  return { solution: solution.to1DArray(), misfit };
}

/** Singular values below this part of the largest are roundings of the iterates. */
const RANK_TOLERANCE = 1e-13;

/** The X of least norm that minimises ‖AX − B‖, to the accuracy that A allows. */
function solve(a: Matrix, b: Matrix): Matrix {
  const { diagonal, leftSingularVectors, rightSingularVectors } = new SingularValueDecomposition(a);
  const [largest = 0] = diagonal;
  const inverses = diagonal.map((value) => (value > RANK_TOLERANCE * largest ? 1 / value : 0));
  return rightSingularVectors.mmul(leftSingularVectors.transpose().mmul(b).mulColumnVector(inverses));
}

interface Row {
  readonly curvature: number;
  /** θ_{k+n−1}, …, θ_k and θ_{k+n}, over the largest of them. */
  readonly window: readonly number[];
  readonly next: number;
}

/** How many windows of a run are used: later ones repeat what earlier ones say. */
const WINDOWS: number = MAX_ORDER + 2;

function rowsOf({ curvature, iterates }: Section, order: number): readonly Row[] {
  return iterates.slice(order, order + WINDOWS).flatMap((value, k) => {
    const window = iterates.slice(k, k + order).reverse();
    const largest = window.reduce((most, theta) => Math.max(most, Math.abs(theta)), Math.abs(value));
    return largest === 0 ? [] : [{ curvature, window: window.map((theta) => theta / largest), next: value / largest }];
  });
}

/** θ₁/θ₀ from the start, which is affine in λ where one gradient is taken: the straight line through its values at both ends. */
function firstFactorOf(sections: readonly Section[], unit: number): AffineCoefficient {
  const starts = sections.filter(({ lead }) => lead === 0);
  const [low, high] = [starts[0]!, starts[starts.length - 1]!];
  const factorOf = ({ iterates }: Section): number => iterates[1]! / iterates[0]!;
  const slope = (factorOf(high) - factorOf(low)) / (high.curvature - low.curvature);
  return { constant: factorOf(low) - slope * low.curvature, slope: slope / unit };
}
