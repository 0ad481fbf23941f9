/**
 * Assertions for the lemmas of a paper: importing this module gives vitest's `expect` the matchers of
 * {@link HeavyballMatchers}.
 *
 * @module heavyball/vitest
 */

import { expect } from 'vitest';
import type { Claim } from '../claims/claim.ts';
import type { Flow } from '../dynamics/flow.ts';
import type { Objective } from '../objectives/objective.ts';
import { toBeStable } from './to-be-stable.ts';
import { toContractAtRate, type ContractionOptions, type RateByGap } from './to-contract-at-rate.ts';
import { toFollowFlow, type FollowOptions } from './to-follow-flow.ts';
import { toSatisfyClaim, type ClaimMatchOptions } from './to-satisfy-claim.ts';

export type { ContractionOptions, RateByGap } from './to-contract-at-rate.ts';
export type { FollowOptions } from './to-follow-flow.ts';
export type { ClaimMatchOptions, Formula } from './to-satisfy-claim.ts';

/** What `expect(…)` can assert once `heavyball/vitest` is imported. `R` is what vitest's own assertions return. */
export interface HeavyballMatchers<R = void> {
  /**
   * Asserts $\rho < 1$, decided exactly for the doubles given; marginal is not stable.
   *
   * @remarks Received: what `analyzeMode`, `modeOf`, `analyze` or `optimalTuning` returns; of a tuning, what it attains.
   * @returns What vitest's assertions return.
   * @throws TypeError if what is received is none of these.
   * @example
   * ```ts
   * import { analyze, fromKappa, heavyBall } from 'heavyball';
   * import { expect } from 'vitest';
   * import 'heavyball/vitest';
   * expect(analyze(heavyBall, { beta: 0.9, eta: 0.03 }, fromKappa(100))).toBeStable();
   * expect(analyze(heavyBall, { beta: 0.9, eta: 0.04 }, fromKappa(100))).not.toBeStable();
   * ```
   */
  toBeStable(): R;

  /**
   * Asserts the rate: $|\rho - \rho_0| \le \varepsilon\rho_0$, or the same of $1 - \rho$.
   *
   * @remarks Received: what `analyzeMode`, `modeOf`, `analyze` or `optimalTuning` returns, for the computed ρ; or a trajectory
   * (of `simulate`, or successive iterates as arrays), for the ρ that `estimateRate` finds in it. Near ρ = 1 give the gap: no
   * double holds the digits of 0.99999999999999 that matter.
   * @param rate - ρ₀ in [0, 1), or `{ gap }` with 1 − ρ₀ in (0, 1].
   * @param options - `tolerance` ε ≥ 0, default 1e-12, of a trajectory 1e-3.
   * @returns What vitest's assertions return.
   * @throws TypeError if what is received is none of these; RangeError if a rate or the tolerance is out of its range, or the
   * trajectory cannot tell a rate.
   * @example
   * ```ts
   * import { fromKappa, heavyBall, optimalTuning, ravine, simulate } from 'heavyball';
   * import { expect } from 'vitest';
   * import 'heavyball/vitest';
   * expect(optimalTuning(heavyBall, fromKappa(100))).toContractAtRate(9 / 11, { tolerance: 1e-7 });
   * expect(optimalTuning(heavyBall, fromKappa(1e24))).toContractAtRate({ gap: 2e-12 }, { tolerance: 1e-7 });
   * expect(simulate(heavyBall, { beta: 0.81, eta: 0.01 }, ravine, { maxSteps: 200 })).toContractAtRate(0.9);
   * ```
   */
  toContractAtRate(rate: number | RateByGap, options?: ContractionOptions): R;

  /**
   * Asserts that a formula agrees with what a claim *measures*, by simulation, the ODE or a general eigenvalue routine.
   *
   * @remarks Received: a function from a case to the number, or the numbers, that the claim is about, tried on drawn cases and
   * on the claim's witness; only cases that satisfy the claim's condition count. Or a single case, for which the claim's own
   * formula is tried, whatever its condition.
   * @param claim - The name of one of `CLAIMS`, or a claim of one's own made by `defineClaim`.
   * @param options - `cases`, default 200, and `seed`, default 1.
   * @returns What vitest's assertions return.
   * @throws RangeError if no claim has that name, or a case is outside the claim's domain; TypeError if what is received is
   * neither a function nor a case, or the function returns the wrong number of numbers.
   * @example
   * ```ts
   * import { expect } from 'vitest';
   * import 'heavyball/vitest';
   * const polyak = ({ kappa = NaN }) => (Math.sqrt(kappa) - 1) / (Math.sqrt(kappa) + 1);
   * expect((instance) => [polyak(instance), polyak(instance)]).toSatisfyClaim('optimum-heavy-ball');
   * ```
   */
  toSatisfyClaim(claim: string | Claim, options?: ClaimMatchOptions): R;

  /**
   * Asserts that iterates stay near the ODE $\ddot\theta + c\dot\theta + \nabla f(\theta) = 0$:
   * $\max_k \lVert\theta_k - \theta(kh)\rVert_\infty \le$ `within`.
   *
   * @remarks Received: a trajectory of `simulate` that starts at rest. The ODE starts with the velocity that matches it
   * (`startVelocity`) and is integrated to 1e-12 a step.
   * @param flow - Friction, time step and matching, as `flowOf` returns them.
   * @param objective - The one that was simulated.
   * @param options - `within` ≥ 0, in the unit of θ.
   * @returns What vitest's assertions return.
   * @throws TypeError if what is received is no trajectory; RangeError if it does not start at rest or has no iteration, or
   * `within` is out of its range.
   * @example
   * ```ts
   * import { flowOf, heavyBall, ravine, simulate } from 'heavyball';
   * import { expect } from 'vitest';
   * import 'heavyball/vitest';
   * const parameters = { beta: 0.99, eta: 1e-4 };
   * const run = simulate(heavyBall, parameters, ravine, { maxSteps: 50 });
   * expect(run).toFollowFlow(flowOf(heavyBall, parameters), ravine, { within: 0.01 });
   * ```
   */
  toFollowFlow(flow: Flow, objective: Objective, options: FollowOptions): R;
}

declare module 'vitest' {
  // Merges into vitest's interface: an empty body is how the matchers get there.
  interface Matchers<T> extends HeavyballMatchers<T> {}
}

expect.extend({ toBeStable, toContractAtRate, toSatisfyClaim, toFollowFlow });
