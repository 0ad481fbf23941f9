// @ts-check
/**
 * Multinomial logistic regression with a ridge, as an objective with gradient and Hessian.
 *
 *   f(W) = (1/n) Σᵢ [ log Σ_c exp(w_c·xᵢ) − w_{yᵢ}·xᵢ ] + (r/2)‖W‖²
 *
 * Adding one vector to all w_c changes no probability. Along those directions, as many as there are features, only the
 * ridge curves f: the Hessian has the eigenvalue r there, exactly, and it is the smallest, μ = r.
 */
import { Matrix } from 'ml-matrix';

/**
 * @param {readonly (readonly number[])[]} features - n rows of numbers.
 * @param {readonly number[]} labels - n class numbers, 0 to classes − 1.
 * @param {{ classes: number, ridge: number }} options
 * @returns {import('heavyball').Objective & Required<Pick<import('heavyball').Objective, 'hessian'>>}
 */
export function softmaxRegression(features, labels, { classes, ridge }) {
  const width = features[0]?.length ?? 0;
  const dimension = classes * width;

  /** @param {readonly number[]} weights */
  const probabilitiesOf = (weights) => features.map((x) => softmax(scoresOf(weights, x, classes)));

  return {
    name: 'softmax regression',
    dimension,

    value(weights) {
      const losses = features.map((x, i) => {
        const scores = scoresOf(weights, x, classes);
        return logSumExp(scores) - scores[labels[i]];
      });
      return mean(losses) + (ridge / 2) * weights.reduce((sum, w) => sum + w * w, 0);
    },

    gradient(weights) {
      const gradient = weights.map((w) => ridge * w);
      probabilitiesOf(weights).forEach((p, i) => {
        for (let c = 0; c < classes; c += 1) {
          const residual = (p[c] - (labels[i] === c ? 1 : 0)) / features.length;
          for (let j = 0; j < width; j += 1) gradient[c * width + j] += residual * features[i][j];
        }
      });
      return gradient;
    },

    /** (1/n) Σᵢ (diag(pᵢ) − pᵢ pᵢᵀ) ⊗ xᵢ xᵢᵀ + r I. */
    hessian(weights) {
      const hessian = Matrix.eye(dimension, dimension, ridge);
      probabilitiesOf(weights).forEach((p, i) => {
        for (let row = 0; row < dimension; row += 1) {
          for (let column = 0; column < dimension; column += 1) {
            const [a, b] = [Math.floor(row / width), Math.floor(column / width)];
            const curvature = (a === b ? p[a] : 0) - p[a] * p[b];
            const entry = (curvature * features[i][row % width] * features[i][column % width]) / features.length;
            hessian.set(row, column, hessian.get(row, column) + entry);
          }
        }
      });
      return hessian;
    },
  };
}

/**
 * Centres every column and scales it to unit variance; appends a column of ones for the intercept.
 *
 * @param {readonly (readonly number[])[]} rows
 * @returns {number[][]}
 */
export function standardise(rows) {
  const columns = rows[0].map((_, j) => rows.map((row) => row[j]));
  const centres = columns.map(mean);
  const scales = columns.map((column, j) => Math.sqrt(mean(column.map((x) => (x - centres[j]) ** 2))));
  return rows.map((row) => [...row.map((x, j) => (x - centres[j]) / scales[j]), 1]);
}

/** The scores w_c·x of every class. @type {(weights: readonly number[], x: readonly number[], classes: number) => number[]} */
function scoresOf(weights, x, classes) {
  return Array.from({ length: classes }, (_, c) => x.reduce((sum, xj, j) => sum + weights[c * x.length + j] * xj, 0));
}

/** @param {readonly number[]} scores */
function softmax(scores) {
  const total = logSumExp(scores);
  return scores.map((score) => Math.exp(score - total));
}

/** log Σ exp, without overflow. @param {readonly number[]} scores */
function logSumExp(scores) {
  const largest = Math.max(...scores);
  return largest + Math.log(scores.reduce((sum, score) => sum + Math.exp(score - largest), 0));
}

/** @param {readonly number[]} numbers */
function mean(numbers) {
  return numbers.reduce((sum, x) => sum + x, 0) / numbers.length;
}
