import { inputRangeError } from '../numeric/input-error.ts';
import { recursionStepper } from '../numeric/recursion-stepper.ts';

/** More steps than this are not followed one by one. */
const MOST_STEPS = 1e7;
/** Once every state is at most half of what it was, what came before bounds all that follows. */
const HALVED = 0.5;

/**
 * The smallest K with |θ_k| ≤ ε|θ₀| for all k ≥ K, where $\theta_{k+n} = -c_1\theta_{k+n-1} - \dots - c_n\theta_k$ is stable and begins with
 * the n given points. The sequence is followed until no later point can exceed ε: until its last n points are below ε over the largest
 * amplification from there on.
 */
export function settledAfter(
  where: string,
  epsilon: number,
  coefficients: readonly number[],
  points: readonly number[],
): number {
  const limit = epsilon * Math.abs(points[0]!);
  const threshold = limit / largestAmplification(where, coefficients);
  const step = recursionStepper(coefficients, points);
  let [k, last, calm] = [points.length - 1, points.findLastIndex((theta) => Math.abs(theta) > limit), 0];
  while (calm < points.length) {
    const size = Math.abs(step());
    k++;
    if (k > MOST_STEPS) throw tooSlow(where);
    if (size > limit) last = k;
    calm = size <= threshold ? calm + 1 : 0;
  }
  return last + 1;
}

/** The largest |θ_{k+j}| over all j that n points of at most 1 can lead to: sums of moduli over the unit starts. */
function largestAmplification(where: string, coefficients: readonly number[]): number {
  const order = coefficients.length - 1;
  const steps = Array.from({ length: order }, (_, i) =>
    recursionStepper(
      coefficients,
      Array.from({ length: order }, (_, j) => Number(i === j)),
    ),
  );
  let [largest, calm] = [1, 0];
  for (let j = 1; calm < order; j++) {
    if (j > MOST_STEPS) throw tooSlow(where);
    const sum = steps.reduce((total, step) => total + Math.abs(step()), 0);
    largest = Math.max(largest, sum);
    calm = sum <= HALVED ? calm + 1 : 0;
  }
  return largest;
}

function tooSlow(where: string): RangeError {
  return inputRangeError(`${where}: parameters must settle within ${MOST_STEPS} iterations, got more`);
}
