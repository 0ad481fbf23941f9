import { chebyshevSchedule } from '../methods/schedules/chebyshev.ts';
import { nesterovSchedule } from '../methods/schedules/nesterov-sequence.ts';
import { fromInterval } from '../spectrum/from-interval.ts';
import type { Spectrum } from '../spectrum/spectrum.ts';
import { checkTunable } from '../tuning/check-tunable.ts';
import { krylovBound } from '../tuning/krylov-bound.ts';
import { krylovIterations } from '../tuning/krylov-iterations.ts';
import { scheduleResponse } from './schedule-response.ts';

/** What methods whose parameters change at every step come to after some steps, beside what none can do better. */
export interface TimeVaryingErrors {
  /** K. */
  readonly steps: number;
  /** $\max_{[\mu, L]} |\theta_K/\theta_0|$ of Nesterov’s sequence $\beta_k = \frac{k - 1}{k + 2}$ with η = 1/L. */
  readonly nesterovSequence: number;
  /** The same of the Chebyshev iteration for K steps. */
  readonly chebyshev: number;
  /** What no first-order method undercuts on all of [μ, L], conjugate gradients included: {@link krylovBound}. */
  readonly krylovBound: number;
}

/** Not more steps than this are followed. */
const MOST_STEPS = 500;

/**
 * How far methods whose parameters change at every step have come after as many steps as the best of them takes to ε: the largest
 * value over [μ, L] of the residual polynomial of Nesterov’s sequence and of the Chebyshev iteration, which attains the Krylov bound
 *
 * $$\max_{[\mu, L]} |q_K| \ge \frac1{T_K\big(\frac{\kappa + 1}{\kappa - 1}\big)}, \qquad q_K(0) = 1.$$
 *
 * @remarks The largest values are searched for, as by {@link scheduleResponse}. Source: `nesterov1983`, `golub1961`.
 * @param epsilon - ε, between 0 and 1.
 * @param spectrum - Its μ and L count.
 * @returns The number of steps, at most 500, and the three errors.
 * @throws RangeError if ε is not such a number, no eigenvalue is above the flat threshold, or L is infinite; TypeError if `spectrum`
 * is none.
 * @example
 * ```ts
 * import { fromKappa, timeVaryingErrors } from 'heavyball';
 * const { steps, nesterovSequence, chebyshev } = timeVaryingErrors(1e-6, fromKappa(100));
 * steps; // => 73
 * nesterovSequence > 1e4 * chebyshev; // => true
 * ```
 */
export function timeVaryingErrors(epsilon: number, spectrum: Spectrum): TimeVaryingErrors {
  checkTunable('timeVaryingErrors', spectrum);
  const { mu, L } = spectrum;
  const steps = Math.min(krylovIterations(epsilon, spectrum), MOST_STEPS);
  const interval = fromInterval(mu, L);
  return {
    steps,
    nesterovSequence: scheduleResponse(nesterovSchedule({ eta: 1 / L, steps }), interval).final.error,
    chebyshev: scheduleResponse(chebyshevSchedule({ mu, L }, steps), interval).final.error,
    krylovBound: krylovBound(spectrum, steps),
  };
}
