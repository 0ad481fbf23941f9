import { checkAtLeastZero, checkInteger } from '../numeric/check.ts';
import type { Vector } from '../numeric/vector.ts';
import { checkData } from './check-data.ts';
import { empiricalRisk, type Sample } from './empirical-risk.ts';
import { logSumExp, softmax, softmaxChange } from './log-sum-exp.ts';
import type { TwiceDifferentiable } from './objective.ts';
import { addOuter, applyWeights } from './weight-matrix.ts';

/** How a classifier is regularised. */
export interface RegressionOptions {
  /** r ≥ 0, the weight of ½‖w‖², which is the smallest curvature. Default 0. */
  readonly ridge?: number;
}

/**
 * Multinomial logistic regression of n samples x with classes y, with a ridge:
 *
 * $$f(W) = \frac1n \sum_i \Big(\log \sum_c e^{w_c \cdot x_i} - w_{y_i} \cdot x_i\Big) + \frac r2 \lVert W \rVert^2$$
 *
 * Adding one vector to all $w_c$ changes no probability: along these directions, as many as there are features, the curvature is r,
 * exactly, and it is the smallest.
 *
 * @remarks Convex; the sums of exponentials are taken from the largest on, so that no score overflows.
 * @param features - n rows of equally many numbers; with a column of ones for an intercept. Copied.
 * @param labels - The n classes, whole numbers from 0 to `classes` − 1.
 * @param classes - How many classes, a whole number ≥ 2.
 * @param options - The ridge.
 * @returns The objective of the weights, class after class; customary start 0. `hessianTimes` costs as much as two gradients.
 * @throws TypeError or RangeError if the data or an option are not as said.
 * @example
 * ```ts
 * import { softmaxRegression } from 'heavyball';
 * const objective = softmaxRegression([[1], [-1]], [0, 1], 2);
 * objective.value([0, 0]); // => 0.693147
 * objective.gradient([0, 0]); // => [ -0.5, 0.5 ]
 * ```
 */
export function softmaxRegression(
  features: readonly Vector[],
  labels: readonly number[],
  classes: number,
  { ridge = 0 }: RegressionOptions = {},
): TwiceDifferentiable {
  checkInteger('softmaxRegression', 'classes', classes, 2);
  checkAtLeastZero('softmaxRegression', 'ridge', ridge);
  const data = checkData('softmaxRegression', features, labels, classes);
  const W = { from: 0, rows: classes, columns: data.width };
  const model = {
    name: 'softmax regression',
    start: Array<number>(classes * data.width).fill(0),
    loss({ point, x, label }: Sample) {
      const scores = applyWeights(W, point, x);
      return logSumExp(scores) - scores[label]!;
    },
    addGradient(total: number[], { point, x, label }: Sample) {
      const errors = softmax(applyWeights(W, point, x)).map((p, c) => p - Number(c === label));
      addOuter(W, total, errors, x);
    },
    addProduct(total: number[], { point, x }: Sample, vector: Vector) {
      const change = softmaxChange(softmax(applyWeights(W, point, x)), applyWeights(W, vector, x));
      addOuter(W, total, change, x);
    },
  };
  return empiricalRisk(model, data, ridge);
}
