import { roundedBeta } from '../methods/check-parameters.ts';
import type { CurvatureInterval } from '../methods/method.ts';
import type { Vector } from '../numeric/vector.ts';
import type { DichotomyParameters, HeavyBallCycle } from './dichotomy.ts';
import { heavyBallDichotomy } from './heavy-ball-dichotomy.ts';
import { polygonProjection } from './polygon-projection.ts';

/**
 * A smooth strongly convex function on which heavy ball with these parameters never converges but runs around the corners of
 * a regular polygon, if {@link heavyBallDichotomy} says that there is one:
 *
 * $$f(x) = \tfrac\mu2 |x|^2 + \tfrac{L - \mu}2 \big(|x|^2 - \operatorname{dist}^2(x, P)\big), \qquad
 * \nabla f(x) = \mu x + (L - \mu) \operatorname{proj}_P(x),$$
 *
 * where P is the polygon that is the convex hull of $\frac{g - \mu}{L - \mu}\,x_t$, the $x_t$ are the m-th roots of unity, and
 * the complex number g with $\nabla f(x_t) = g\,x_t$ is what keeps the iteration on them, $\eta g = 1 + \beta - e^{i\theta} - \beta
 * e^{-i\theta}$.
 *
 * @remarks The cycle is exact; it need not attract, so that rounding may end it after many rounds. Source: `goujaud2023`.
 * @param parameters - β (or 1 − β) and η.
 * @param interval - The curvatures, 0 < μ ≤ L.
 * @returns The function and the shortest cycle; null where there is none.
 * @throws RangeError or TypeError where {@link heavyBallDichotomy} does.
 * @example
 * ```ts
 * import { heavyBall, heavyBallCycle, simulate } from 'heavyball';
 * const parameters = { beta: 4 / 9, eta: 1 / 9 };
 * const cycle = heavyBallCycle(parameters, { mu: 1, L: 25 });
 * cycle?.points.length; // => 3
 * const options = { previous: cycle?.previous ?? [], maxSteps: 30 };
 * cycle && simulate(heavyBall, parameters, cycle.objective, options).iterates[30]?.[0]; // => 1
 * ```
 */
export function heavyBallCycle(parameters: DichotomyParameters, interval: CurvatureInterval): HeavyBallCycle | null {
  const { cycleLength } = heavyBallDichotomy(parameters, interval);
  if (cycleLength === null) return null;
  const { mu, L } = interval;
  const { eta } = parameters;
  const beta = roundedBeta(parameters);
  const angle = (2 * Math.PI) / cycleLength;
  const points = Array.from({ length: cycleLength }, (_, t): Vector => [Math.cos(t * angle), Math.sin(t * angle)]);
  const corner: Vector = [
    (((1 + beta) * 2 * Math.sin(angle / 2) ** 2) / eta - mu) / (L - mu),
    (-(parameters.oneMinusBeta ?? 1 - beta) * Math.sin(angle)) / eta / (L - mu),
  ];
  const project = polygonProjection(corner, cycleLength);
  const objective = {
    name: `${cycleLength}-cycle`,
    dimension: 2,
    value(point: Vector): number {
      const nearest = project(point);
      const distance = Math.hypot(point[0]! - nearest[0]!, point[1]! - nearest[1]!);
      const size = Math.hypot(point[0]!, point[1]!);
      return 0.5 * mu * size ** 2 + 0.5 * (L - mu) * (size - distance) * (size + distance);
    },
    gradient(point: Vector): Vector {
      const nearest = project(point);
      return point.map((x, i) => mu * x + (L - mu) * nearest[i]!);
    },
    minimizer: [0, 0],
    start: [1, 0],
  };
  return { objective, points, previous: points[cycleLength - 1]! };
}
