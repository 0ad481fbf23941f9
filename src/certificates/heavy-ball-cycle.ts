import type { CurvatureInterval } from '../methods/method.ts';
import type { Vector } from '../numeric/vector.ts';
import { cycleObjective } from './cycle-objective.ts';
import type { DichotomyParameters, HeavyBallCycle } from './dichotomy.ts';
import { heavyBallDichotomy } from './heavy-ball-dichotomy.ts';

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
  const angle = (2 * Math.PI) / cycleLength;
  const points = Array.from({ length: cycleLength }, (_, t): Vector => [Math.cos(t * angle), Math.sin(t * angle)]);
  return { objective: cycleObjective(parameters, interval, cycleLength), points, previous: points[cycleLength - 1]! };
}
