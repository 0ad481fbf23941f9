import { checkAtLeastZero } from '../numeric/check.ts';
import type { Vector } from '../numeric/vector.ts';
import { checkData } from './check-data.ts';
import { empiricalRisk, type Sample } from './empirical-risk.ts';
import type { TwiceDifferentiable } from './objective.ts';
import type { RegressionOptions } from './softmax-regression.ts';
import { addOuter, applyWeights } from './weight-matrix.ts';

/** 1/(1 + e^{−s}), without overflow. */
function sigmoid(score: number): number {
  const small = Math.exp(-Math.abs(score));
  return (score >= 0 ? 1 : small) / (1 + small);
}

/**
 * Logistic regression of n samples x with labels y, 0 or 1, with a ridge:
 *
 * $$f(w) = \frac1n \sum_i \big(\log(1 + e^{w \cdot x_i}) - y_i\, w \cdot x_i\big) + \frac r2 |w|^2$$
 *
 * @remarks Convex, its curvatures between r and $r + \frac14 \lambda_{\max}(\frac1n X^\top X)$. Without a ridge, and with classes that a
 * plane separates, it has no minimiser.
 * @param features - n rows of equally many numbers; with a column of ones for an intercept. Copied.
 * @param labels - The n labels, 0 or 1.
 * @param options - The ridge.
 * @returns The objective of the weights; customary start 0.
 * @throws TypeError or RangeError if the data or an option are not as said.
 * @example
 * ```ts
 * import { logisticRegression } from 'heavyball';
 * const objective = logisticRegression([[2], [-2]], [1, 0], { ridge: 0.1 });
 * objective.value([0]); // => 0.693147
 * objective.hessian([0]).get(0, 0); // => 1.1
 * ```
 */
export function logisticRegression(
  features: readonly Vector[],
  labels: readonly number[],
  { ridge = 0 }: RegressionOptions = {},
): TwiceDifferentiable {
  checkAtLeastZero('logisticRegression', 'ridge', ridge);
  const data = checkData('logisticRegression', features, labels, 2);
  const w = { from: 0, rows: 1, columns: data.width };
  /** The score w·x, its sign turned so that large is wrong. */
  const wrongness = ({ point, x, label }: Sample): number => {
    const [score = NaN] = applyWeights(w, point, x);
    return label === 1 ? -score : score;
  };
  const model = {
    name: 'logistic regression',
    start: Array<number>(data.width).fill(0),
    loss(sample: Sample) {
      const wrong = wrongness(sample);
      return Math.max(wrong, 0) + Math.log1p(Math.exp(-Math.abs(wrong)));
    },
    addGradient(total: number[], sample: Sample) {
      const size = sigmoid(wrongness(sample));
      addOuter(w, total, [sample.label === 1 ? -size : size], sample.x);
    },
    addProduct(total: number[], sample: Sample, vector: Vector) {
      const wrong = wrongness(sample);
      const [along = NaN] = applyWeights(w, vector, sample.x);
      addOuter(w, total, [sigmoid(wrong) * sigmoid(-wrong) * along], sample.x);
    },
  };
  return empiricalRisk(model, data, ridge);
}
