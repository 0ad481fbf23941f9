import type { Method } from '../methods/method.ts';
import { checkPositive } from '../numeric/check.ts';
import { dot } from '../numeric/dot.ts';
import { inputRangeError } from '../numeric/input-error.ts';
import { checkAllRecorded } from './check-all-recorded.ts';
import type { Trajectory } from './trajectory.ts';

/** The energy along a run of heavy ball, and what it changes by at most. */
export interface IterationEnergy {
  /** $E_k = f(\theta_k) + \frac\beta{2\eta}|\theta_k - \theta_{k-1}|^2$ at each iterate. */
  readonly energies: readonly number[];
  /**
   * $-\big(\frac{1-\beta}\eta - \frac L2\big)|\theta_{k+1} - \theta_k|^2$ for each step: $E_{k+1} - E_k$ is at most that. Null
   * unless L is given.
   */
  readonly bounds: readonly number[] | null;
}

/**
 * The energy of heavy ball along a run, and the bound on its change for f with an L-Lipschitz gradient, convex or not:
 *
 * $$E_k = f(\theta_k) + \frac\beta{2\eta}\lVert\theta_k - \theta_{k-1}\rVert^2, \qquad E_{k+1} \le E_k - \Big(\frac{1-\beta}\eta -
 * \frac L2\Big)\lVert\theta_{k+1} - \theta_k\rVert^2$$
 *
 * so that it never rises for 0 ≤ β < 1 and $\eta \le 2(1-\beta)/L$. Beyond, it may rise although the iteration converges.
 *
 * @remarks From the descent lemma and $\beta\langle a, b\rangle \le \frac\beta2(|a|^2 + |b|^2)$. It is the mechanical energy of
 * {@link flowEnergy} up to $O(h)$, with $\frac\beta{2\eta}|d|^2 \approx \frac12|\dot\theta|^2$. Source: `polyak1964`.
 * @param method - Heavy ball, or another method that is it; its parameters are the trajectory's, with β ≥ 0.
 * @param trajectory - A run with every iterate recorded.
 * @param options - L > 0, a Lipschitz constant of the gradient along the run, for the bounds.
 * @returns $E_k$ for every iterate, and the bound for every step.
 * @throws RangeError if the method looks ahead, decays weights or has β < 0, or iterates are missing, or L is not above 0;
 * TypeError if L is no number.
 * @example
 * ```ts
 * import { heavyBall, iterationEnergy, ravine, simulate } from 'heavyball';
 * const run = simulate(heavyBall, { beta: 0.5, eta: 0.01 }, ravine, { maxSteps: 20 });
 * const { energies, bounds } = iterationEnergy(heavyBall, run, { L: 100 });
 * energies[0]; // => 50.5
 * bounds?.every((bound, k) => energies[k + 1]! - energies[k]! <= bound + 1e-12); // => true
 * ```
 */
export function iterationEnergy(
  method: Method,
  trajectory: Trajectory,
  options: { readonly L?: number } = {},
): IterationEnergy {
  const { L } = options;
  if (L !== undefined) checkPositive('iterationEnergy', 'L', L);
  checkAllRecorded('iterationEnergy', trajectory);
  const { beta, gamma, eta, shift = 0 } = method.family(trajectory.parameters);
  if (gamma !== 0 || shift !== 0 || !(beta >= 0)) {
    throw inputRangeError(
      `iterationEnergy: the method must be heavy ball with β ≥ 0, got γ = ${gamma}, weight decay ${shift}, β = ${beta}`,
    );
  }
  const { iterates, previous, values } = trajectory;
  const squares = iterates.map((point, k) => {
    const before = iterates[k - 1] ?? previous;
    const step = point.map((x, i) => x - before[i]!);
    return dot(step, step);
  });
  return {
    energies: values.map((value, k) => value + (beta / (2 * eta)) * squares[k]!),
    bounds: L === undefined ? null : squares.slice(1).map((square) => -((1 - beta) / eta - L / 2) * square + 0),
  };
}
