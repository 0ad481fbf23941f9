import { checkAtLeastZero, checkInteger } from '../numeric/check.ts';
import { randomOf } from '../numeric/random.ts';
import type { Vector } from '../numeric/vector.ts';
import { checkData } from './check-data.ts';
import { empiricalRisk } from './empirical-risk.ts';
import { networkModel } from './network-model.ts';
import type { TwiceDifferentiable } from './objective.ts';
import type { RegressionOptions } from './softmax-regression.ts';

/** The shape of a network and where it starts. */
export interface NetworkOptions extends RegressionOptions {
  /** How many classes, a whole number ≥ 2. */
  readonly classes: number;
  /** How many hidden units, a whole number ≥ 1. */
  readonly hidden: number;
  /** Seed of the customary start, a whole number from 0 to $2^{32} - 1$. Default 1. */
  readonly seed?: number;
}

/**
 * The loss of a classifier with one hidden layer on n samples x with classes y, with a ridge:
 *
 * $$f(U, V) = \frac1n \sum_i \Big(\log \sum_c e^{s_c} - s_{y_i}\Big) + \frac r2 \big(\lVert U \rVert^2 + \lVert V \rVert^2\big), \qquad s = V
 * \tanh(U x_i)$$
 *
 * @remarks Not convex: exchanging hidden units, or the signs of one's weights, changes nothing, and 0 is a stationary point. Products with
 * the Hessian are exact, by differentiating the back-propagation along the vector, at the cost of two gradients. Source:
 * `pearlmutter1994`.
 * @param features - n rows of equally many numbers; with a column of ones for the hidden units' intercepts. Copied.
 * @param labels - The n classes, whole numbers from 0 to `classes` − 1.
 * @param options - Classes, hidden units, ridge and seed.
 * @returns The objective of the weights: U row by row, then V row by row. The customary start is normal, each layer with
 * variance 1 over its number of inputs.
 * @throws TypeError or RangeError if the data or an option are not as said.
 * @example
 * ```ts
 * import { twoLayerNetwork } from 'heavyball';
 * const objective = twoLayerNetwork([[1, 1], [-1, 1]], [0, 1], { classes: 2, hidden: 3 });
 * objective.dimension; // => 12
 * objective.value(Array.from({ length: 12 }, () => 0)); // => 0.693147
 * ```
 */
export function twoLayerNetwork(
  features: readonly Vector[],
  labels: readonly number[],
  { classes, hidden, ridge = 0, seed = 1 }: NetworkOptions,
): TwiceDifferentiable {
  checkInteger('twoLayerNetwork', 'classes', classes, 2);
  checkInteger('twoLayerNetwork', 'hidden', hidden, 1);
  checkAtLeastZero('twoLayerNetwork', 'ridge', ridge);
  const data = checkData('twoLayerNetwork', features, labels, classes);
  const { width } = data;
  const U = { from: 0, rows: hidden, columns: width };
  const V = { from: hidden * width, rows: classes, columns: hidden };
  const random = randomOf(seed);
  const start = Array.from(
    { length: hidden * (width + classes) },
    (_, i) => random.normal() / Math.sqrt(i < V.from ? width : hidden),
  );
  return empiricalRisk({ name: 'two-layer network', start, ...networkModel(U, V) }, data, ridge);
}
