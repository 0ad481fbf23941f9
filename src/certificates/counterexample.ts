import type { Vector } from '../numeric/vector.ts';
import type { Objective } from '../objectives/objective.ts';
import type { CycleShape } from './cycle.ts';
import { cycleGains } from './cycle-gains.ts';
import { polygonProjection } from './polygon-projection.ts';

/**
 * The function of the plane on which a method runs around the corners of a {@link findCycle}, with minimiser (0, 0). It is one of
 *
 * $$f(x) = \tfrac\mu2 |x|^2 + \tfrac{L - \mu}2 \big(|x|^2 - \operatorname{dist}^2(x, P)\big), \quad \nabla f(x) = \mu x + (L - \mu)
 * \operatorname{proj}_P(x); \qquad f(x) = \tfrac\mu2 |x|^2 + \tfrac{L - \mu}2 \operatorname{dist}^2(x, Q), \quad \nabla f(x) = L x -
 * (L - \mu) \operatorname{proj}_Q(x),$$
 *
 * which are μ-strongly convex and have an L-Lipschitz gradient whatever the polygons. With the corners of P at $(\nabla f_t - \mu y_t)/(L - \mu)$,
 * or those of Q at $(L y_t - \nabla f_t)/(L - \mu)$, where $y_t$ is the point at which the method takes its gradient and $\nabla f_t$ the
 * gradient that keeps it on the cycle, both have those gradients. Near the cycle the curvature is μ in the first and L in the
 * second; the one is taken in which rounding errors grow less.
 *
 * @remarks With weight decay, f is the function with the decay in it, μ and L those with the decay added. Source: `goujaud2023`.
 * @param cycle - A cycle of {@link findCycle}. For a polygon that is no cycle the function is of its class too, but the method does
 * not run around it.
 * @returns The function, starting at (1, 0). Start with `previous` of the cycle; the family's method of {@link replayCycle} runs on it.
 * @example
 * ```ts
 * import { counterexample, findCycle, heavyBall, simulate } from 'heavyball';
 * const parameters = { beta: 4 / 9, eta: 1 / 9 };
 * const cycle = findCycle(parameters, { mu: 1, L: 25 });
 * const options = { previous: cycle?.previous ?? [], maxSteps: 30, tolerance: 0 };
 * cycle && simulate(heavyBall, parameters, counterexample(cycle), options).iterates[30]?.[0]; // => 1
 * ```
 */
export function counterexample(cycle: CycleShape): Objective {
  const { length, turns, family, interval } = cycle;
  const { beta, gamma, eta, shift = 0 } = family;
  const [mu, L] = [interval.mu + shift, interval.L + shift];
  const angle = (2 * Math.PI * turns) / length;
  // At the corner (1, 0): the point of the gradient is 1 + γ(1 − e^{−iω}), the gradient (1 + β − e^{iω} − βe^{−iω})/η.
  const versine = 2 * Math.sin(angle / 2) ** 2;
  const sine = Math.sin(angle);
  const place: Vector = [1 + gamma * versine, gamma * sine];
  const gradient: Vector = [((1 + beta) * versine) / eta, (-(1 - beta) * sine) / eta];
  const { atMu, atL } = cycleGains(cycle);
  const base = atMu <= atL ? mu : L;
  const weight = L + mu - 2 * base;
  const corner = place.map((x, i) => (gradient[i]! - base * x) / weight);
  const project = polygonProjection(corner, length);
  return {
    name: `${length}-cycle`,
    dimension: 2,
    // Both functions are ½ base |x|² + ½ weight (|x|² − dist²(x, polygon)), the weight L − μ, or μ − L around L.
    value(point) {
      const nearest = project(point);
      const distance = Math.hypot(point[0]! - nearest[0]!, point[1]! - nearest[1]!);
      const size = Math.hypot(point[0]!, point[1]!);
      return 0.5 * base * size ** 2 + 0.5 * weight * (size - distance) * (size + distance);
    },
    gradient(point) {
      const nearest = project(point);
      return point.map((x, i) => base * x + weight * nearest[i]!);
    },
    minimizer: [0, 0],
    start: [1, 0],
  };
}
