import type { Trajectory } from '../dynamics/trajectory.ts';
import { checkInteger } from '../numeric/check.ts';
import { counterexample } from '../objectives/counterexample.ts';
import type { Cycle } from './cycle.ts';
import { interpolationSlack } from './interpolation-slack.ts';
import { runAround } from './run-around.ts';

/** A cycle that has been run. */
export interface CycleReplay {
  /** The run on the {@link counterexample}, from its first corner, all iterates. */
  readonly trajectory: Trajectory;
  /** The largest distance of an iterate from its corner. */
  readonly drift: number;
  /**
   * The least slack of the inequalities that some μ-strongly convex function with L-Lipschitz gradient has the values and gradients
   * used: at least 0 but for rounding; as a part of L|x|².
   */
  readonly slack: number;
}

/** How long {@link replayCycle} runs. */
export interface ReplayOptions {
  /** Steps, a whole number ≥ 1. Default 1e5. */
  readonly steps?: number;
}

/**
 * Runs a method around its cycle with {@link simulate}, and measures how far it strays: with n corners
 * $c_0, \dots, c_{n-1}$ by $\max_k \lVert \theta_k - c_{k \bmod n} \rVert$.
 *
 * The method is run as the member of the (β, γ, η) family that it is: `heavyBall` where γ = 0, else `generalMomentum`.
 *
 * @param cycle - A cycle of {@link findCycle}.
 * @param options - See {@link ReplayOptions}.
 * @returns The run, its drift (below 1e-10 in 1e5 steps but where the cycle is within rounding of not existing), and the slack of the
 * interpolation conditions, recomputed from the function's values and gradients.
 * @throws RangeError if `steps` is not a whole number ≥ 1, TypeError if it is no number.
 * @example
 * ```ts
 * import { findCycle, replayCycle } from 'heavyball';
 * const cycle = findCycle({ beta: 4 / 9, eta: 1 / 9 }, { mu: 1, L: 25 });
 * cycle && replayCycle(cycle, { steps: 1000 }).drift < 1e-10; // => true
 * ```
 */
export function replayCycle(cycle: Cycle, { steps = 1e5 }: ReplayOptions = {}): CycleReplay {
  checkInteger('replayCycle', 'steps', steps, 1);
  const { family, interval, length, points } = cycle;
  const { gamma, shift = 0 } = family;
  const objective = counterexample(cycle);
  const trajectory = runAround(cycle, steps);
  const drift = trajectory.iterates.reduce((most, [x = NaN, y = NaN], k) => {
    const [cornerX = NaN, cornerY = NaN] = points[k % length]!;
    return Math.max(most, Math.hypot(x - cornerX, y - cornerY));
  }, 0);
  const places = points.map((point, k) => {
    const before = points[(k + length - 1) % length]!;
    return point.map((x, i) => x + gamma * (x - before[i]!));
  });
  const shifted = { mu: interval.mu + shift, L: interval.L + shift };
  return { trajectory, drift, slack: interpolationSlack(objective, places, shifted) };
}
