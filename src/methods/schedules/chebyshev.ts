import { checkPositive } from '../../numeric/check.ts';
import { inputRangeError } from '../../numeric/input-error.ts';
import type { CurvatureInterval } from '../method.ts';
import { checkSteps } from './check-steps.ts';
import { scheduleOf } from './schedule-of.ts';
import type { Schedule, ScheduleKind } from './schedule.ts';

/**
 * Chebyshev's semi-iteration on [μ, L]: the schedule whose error after k steps from rest is the smallest that any first-order
 * method can promise, for every k at once.
 *
 * $$\beta_k = \omega_k - 1, \quad \eta_k = \frac{2\omega_k}{L + \mu}, \quad \omega_1 = 1, \quad \omega_2 = \frac{2}{2 - \sigma^2},
 * \quad \omega_{k+1} = \frac{1}{1 - \sigma^2\omega_k/4}, \quad \sigma = \frac{\kappa - 1}{\kappa + 1}$$
 *
 * On curvature λ the error is $T_k\big(\frac{L + \mu - 2\lambda}{L - \mu}\big)/T_k(1/\sigma)$ of the start. The constants tend to
 * the heavy ball's optimum: $\omega_k \to 1 + \rho^{*2}$.
 *
 * @remarks Evaluated as $\beta_{k+1} = \rho^2\frac{1 + \rho^{2k - 2}}{1 + \rho^{2k + 2}}$ with $\rho =
 * \frac{\sqrt\kappa - 1}{\sqrt\kappa + 1}$, to a few roundings at every k. Source: `golub1961`.
 * @param interval - μ and L, 0 < μ ≤ L, both finite.
 * @param steps - How many steps: a whole number from 1 to 10⁶.
 * @returns The schedule, with γ = 0.
 * @throws RangeError or TypeError if μ, L or the number of steps is not as said.
 * @example
 * ```ts
 * import { chebyshevSchedule } from 'heavyball';
 * const { beta, eta } = chebyshevSchedule({ mu: 1, L: 9 }, 3);
 * beta.map((value) => value.toFixed(4)); // => [ '0.0000', '0.4706', '0.3077' ]
 * eta[0]; // => 0.2
 * ```
 */
export function chebyshevSchedule({ mu, L }: CurvatureInterval, steps: number): Schedule {
  checkPositive(NAME, 'mu', mu);
  checkPositive(NAME, 'L', L);
  if (mu > L) throw inputRangeError(`${NAME}: mu must be ≤ L, got mu = ${mu}, L = ${L}`);
  checkSteps(NAME, steps);
  const rho = (1 - mu / L) / (1 + Math.sqrt(mu / L)) ** 2;
  const beta = Array.from({ length: steps }, (_, i) => (i === 0 ? 0 : omegaMinusOne(rho, i)));
  return scheduleOf({ beta, eta: beta.map((momentum) => (1 + momentum) / (L / 2 + mu / 2)) }, { name: NAME });
}

const NAME = 'chebyshev';

/** ω_{k+1} − 1. */
function omegaMinusOne(rho: number, k: number): number {
  return (rho ** 2 * (1 + rho ** (2 * k - 2))) / (1 + rho ** (2 * k + 2));
}

/** Chebyshev's semi-iteration, for the spectrum that is asked about. */
export const chebyshev: ScheduleKind<{
  /** How many steps. */
  readonly steps: number;
}> = {
  name: NAME,
  title: 'Chebyshev semi-iteration',
  description: 'the best that any first-order method can promise on [μ, L]',
  parameters: {},
  takesForm: false,
  make: ({ steps }, interval) => chebyshevSchedule(interval, steps),
};
