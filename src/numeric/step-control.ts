/** What the step controller remembers from one trial to the next. */
export interface StepMemory {
  /** The step to try next. */
  readonly step: number;
  /** Error norm of the last accepted step. */
  readonly error: number;
  /** Whether the last trial was rejected. */
  readonly wasRejected: boolean;
}

/** Aim below the tolerance, so that few trials fail. */
const SAFETY = 0.9;
/** A step shrinks and grows by at most these factors. */
const LEAST_FACTOR = 0.2;
const MOST_FACTOR = 10;
/** Exponents of the PI controller for order 5: 1/5 − 0.75·0.04 and 0.04. */
const ERROR_EXPONENT = 0.17;
const PREVIOUS_ERROR_EXPONENT = 0.04;
/** Errors are remembered as at least this: a smaller one would hold back the growth of the step. */
export const LEAST_ERROR = 1e-4;

/**
 * Accepts a trial with error norm ≤ 1 and proposes the next step, h·clip(0.9 err^−0.17 err₋₁^0.04, 0.2, 10), not longer than
 * h right after a rejection; otherwise shrinks the step. An error that is not a number is a rejection.
 * Source: `hairer1993` §II.4, `hairer1996` §IV.2.
 */
export function nextStepSize({ step, error: previousError, wasRejected }: StepMemory, error: number): StepMemory {
  if (!(error <= 1)) {
    const factor = error > 1 ? Math.max(LEAST_FACTOR, SAFETY * error ** -ERROR_EXPONENT) : LEAST_FACTOR;
    return { step: step * factor, error: previousError, wasRejected: true };
  }
  // One exponential and two logarithms take a third of the time of two powers.
  const factor =
    SAFETY * Math.exp(PREVIOUS_ERROR_EXPONENT * Math.log(previousError) - ERROR_EXPONENT * Math.log(error));
  const most = wasRejected ? 1 : MOST_FACTOR;
  const clipped = Math.min(Math.max(factor, LEAST_FACTOR), most);
  return { step: step * clipped, error: Math.max(error, LEAST_ERROR), wasRejected: false };
}
