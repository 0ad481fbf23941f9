import type { Vector } from '../numeric/vector.ts';
import { cycleGains } from './cycle-gains.ts';
import type { CycleShape } from './cycle-shape.ts';
import type { TwiceDifferentiable } from './objective.ts';
import { planeObjective } from './plane-objective.ts';
import { polygonProjection } from './polygon-projection.ts';

/**
 * The function of the plane on which a method runs around the corners of a cycle of {@link findCycle}, with minimiser (0, 0). It is one of
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
 * @returns The function with its derivatives, starting at (1, 0); its Hessian jumps on the rays that part sides and corners, where it is
 * that of one side. Start with `previous` of the cycle; the family's method of {@link replayCycle} runs on it.
 * @example
 * ```ts
 * import { counterexample, findCycle, heavyBall, simulate } from 'heavyball';
 * const parameters = { beta: 4 / 9, eta: 1 / 9 };
 * const cycle = findCycle(parameters, { mu: 1, L: 25 });
 * const options = { previous: cycle?.previous ?? [], maxSteps: 30, tolerance: 0 };
 * cycle && simulate(heavyBall, parameters, counterexample(cycle), options).iterates[30]?.[0]; // => 1
 * ```
 */
export function counterexample(cycle: CycleShape): TwiceDifferentiable {
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
  const { nearest, derivative } = polygonProjection(corner, length);
  return planeObjective({
    name: `${length}-cycle`,
    // Both functions are ½ base |x|² + ½ weight (|x|² − dist²(x, polygon)), the weight L − μ, or μ − L around L.
    value(x, y) {
      const [nearX = NaN, nearY = NaN] = nearest([x, y]);
      const distance = Math.hypot(x - nearX, y - nearY);
      const size = Math.hypot(x, y);
      return 0.5 * base * size ** 2 + 0.5 * weight * (size - distance) * (size + distance);
    },
    gradient(x, y) {
      const [nearX = NaN, nearY = NaN] = nearest([x, y]);
      return [base * x + weight * nearX, base * y + weight * nearY];
    },
    hessian(x, y) {
      const [xx, xy, yy] = derivative([x, y]);
      return [base + weight * xx, weight * xy, base + weight * yy];
    },
    minimizers: [[0, 0]],
    start: [1, 0],
  });
}
