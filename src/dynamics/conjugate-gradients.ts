import { scheduleOf } from '../methods/schedules/schedule-of.ts';
import type { Schedule } from '../methods/schedules/schedule.ts';
import { checkAtLeastZero, checkInteger } from '../numeric/check.ts';
import { extremesOf } from '../numeric/extremes-of.ts';
import { inputRangeError, inputTypeError } from '../numeric/input-error.ts';
import { Matrix } from '../numeric/matrix.ts';
import { symmetricEigenvalues } from '../numeric/symmetric-eigenvalues.ts';
import type { Vector } from '../numeric/vector.ts';
import type { Objective } from '../objectives/objective.ts';
import { conjugateDescent } from './conjugate-descent.ts';
import { startOf } from './start-of.ts';
import type { Run } from './trajectory.ts';

/** Where conjugate gradients start, and when they stop. */
export interface ConjugateGradientsOptions {
  /** θ₀. Default: the objective's customary start, or (1, …, 1) if it has none. */
  readonly start?: Vector;
  /** Largest number of steps, a whole number ≥ 0. Default: the dimension, after which nothing is left to do. */
  readonly maxSteps?: number;
  /** Converged when $\lVert\nabla f\rVert$ is at most this times its size at the start, ≥ 0. Default 1e-12. */
  readonly tolerance?: number;
}

/** The recorded iterates of conjugate gradients. */
export interface ConjugateGradients extends Run {
  /** The momenta and learning rates that make the same iterates, without look-ahead; null where no step was made. */
  readonly schedule: Schedule | null;
  /** The zeros of the residual polynomial after the last step, ascending: estimates of eigenvalues of the Hessian. */
  readonly ritzValues: readonly number[];
}

/** Hessians at the two ends of a run that differ by more than this, relative to the largest entry, are no quadratic's. */
const QUADRATIC = 1e-9;

/**
 * The method of conjugate gradients on a quadratic: of all points that k gradients can reach from θ₀ the one with the smallest f,
 * for every k. It needs to know the objective, not only its gradients, and is the reference that no first-order method beats:
 *
 * $$f(\theta_k) = \min_{\theta \in \theta_0 + \mathcal K_k} f(\theta), \qquad \frac{f(\theta_k) - f^*}{f(\theta_0) - f^*} \le
 * \min_{p(0) = 1,\ \deg p \le k}\ \max_i p(\lambda_i)^2 \le \frac{1}{T_k\big(\frac{\kappa + 1}{\kappa - 1}\big)^2}$$
 *
 * It is heavy ball with the schedule $\eta_k = \alpha_k$, $\beta_k = \alpha_k\,b_{k-1}/\alpha_{k-1}$ that fits the start.
 *
 * @remarks Residuals are made orthogonal to all earlier ones, so that rounding does not cost steps: it stops after as many steps
 * as eigenvalues are in the start, at most the dimension n. Cost: n² + nk a step, nk numbers of memory; for reference, not for
 * large problems. Source: `hestenes1952`, `saad2003`.
 * @param objective - A quadratic with its `hessian`, positive definite on what the start excites.
 * @param options - See {@link ConjugateGradientsOptions}.
 * @returns All iterates, the schedule that makes them too, and the Ritz values.
 * @throws TypeError if the objective has no Hessian, or the start is no point.
 * @throws RangeError if the Hessian is not constant or not positive definite, or an option is out of its range.
 * @example
 * ```ts
 * import { conjugateGradients, diagonalQuadratic } from 'heavyball';
 * const run = conjugateGradients(diagonalQuadratic([1, 2, 50]));
 * run.iterations; // => 3
 * run.ritzValues.map((value) => value.toFixed(6)); // => [ '1.000000', '2.000000', '50.000000' ]
 * ```
 */
export function conjugateGradients(objective: Objective, options: ConjugateGradientsOptions = {}): ConjugateGradients {
  const { maxSteps = objective.dimension, tolerance = 1e-12 } = options;
  const start = startOf(WHERE, objective, options.start);
  checkInteger(WHERE, 'maxSteps', maxSteps);
  checkAtLeastZero(WHERE, 'tolerance', tolerance);
  if (objective.hessian === undefined) {
    throw inputTypeError(
      `${WHERE}: the objective must be a quadratic with a hessian, got ${objective.name} without one`,
    );
  }
  const hessian = objective.hessian(start).to2DArray();
  const slope = objective.gradient(start);
  const { points, lengths, conjugations, converged } = conjugateDescent(hessian, start, slope, { maxSteps, tolerance });
  checkQuadratic(objective, hessian, points.at(-1) ?? start);
  return {
    objective: objective.name,
    schedule: scheduleFrom(lengths, conjugations),
    previous: start,
    iterates: points,
    steps: points.map((_, k) => k),
    values: points.map((point) => objective.value(point)),
    status: converged ? 'converged' : 'step-limit',
    iterations: points.length - 1,
    ritzValues: ritzValuesOf(lengths, conjugations),
  };
}

const WHERE = 'conjugateGradients';

function scheduleFrom(lengths: readonly number[], conjugations: readonly number[]): Schedule | null {
  if (lengths.length === 0) return null;
  const beta = lengths.map((length, i) => (i === 0 ? 0 : (length * conjugations[i - 1]!) / lengths[i - 1]!));
  return scheduleOf({ beta, eta: lengths }, { name: 'conjugate-gradients' });
}

/** The eigenvalues of Lanczos' tridiagonal matrix, which the two numbers of each step make. */
function ritzValuesOf(lengths: readonly number[], conjugations: readonly number[]): readonly number[] {
  const count = lengths.length;
  if (count === 0) return [];
  const matrix = Matrix.zeros(count, count);
  lengths.forEach((length, i) => {
    matrix.set(i, i, 1 / length + (i === 0 ? 0 : conjugations[i - 1]! / lengths[i - 1]!));
    if (i + 1 === count) return;
    const beside = Math.sqrt(conjugations[i]!) / length;
    matrix.set(i, i + 1, beside);
    matrix.set(i + 1, i, beside);
  });
  return symmetricEigenvalues(matrix);
}

function checkQuadratic(objective: Objective, hessian: readonly Vector[], end: Vector): void {
  const rows = objective.hessian?.(end).to2DArray() ?? [];
  const [, largest] = extremesOf(hessian.flat().map(Math.abs));
  const [, change] = extremesOf(
    hessian.flatMap((row, i) => row.map((value, j) => Math.abs(value - (rows[i]?.[j] ?? NaN)))),
  );
  if (change <= QUADRATIC * largest) return;
  throw inputRangeError(
    `${WHERE}: the objective must be quadratic, got ${objective.name}, whose Hessian changes by ${change} on the way`,
  );
}
