import { heavyBall } from '../methods/heavy-ball.ts';
import { intervalRatios } from '../methods/interval-ratios.ts';
import type { CurvatureInterval, Method, MethodParameters } from '../methods/method.ts';
import type { Vector } from '../numeric/vector.ts';
import { analyzeMode } from '../stability/analyze-mode.ts';
import type { Cycle } from './cycle.ts';
import { endPolynomials } from './end-polynomials.ts';
import { shortestPolygon } from './shortest-polygon.ts';
import { versineTermsOf } from './versine-terms.ts';

/** Longer polygons are neither listed nor told from rounding. */
export const MOST_CORNERS = 1e6;

/** What {@link findCycle} may be told. */
export interface CycleOptions {
  /** The method. Default: the heavy ball. */
  readonly method?: Method;
}

/**
 * The shortest regular polygon around which a method runs on some μ-strongly convex function of the plane with L-Lipschitz gradient,
 * without ever converging. The corners $x_t = e^{i\omega t}$, $\omega = 2\pi p/m$, are such a cycle exactly when
 *
 * $$\big|\arg\big(-P_L(z)\overline{P_\mu(z)}\big)\big| \le \frac{\pi}{m}, \qquad z = e^{i\omega}.$$
 *
 * For p = 1 and the heavy ball this is $\Theta(\cos\omega) \le 0$ of {@link heavyBallDichotomy}; p > 1, a star, occurs for small κ.
 *
 * @remarks Exact but where a relative change of the parameters by 1e-9 would change it; stars are looked for up to 100 corners,
 * polygons up to a million. Source: `goujaud2023`.
 * @param parameters - The method's parameters.
 * @param interval - The class of functions, 0 < μ ≤ L.
 * @param options - `method`, any second-order one; default: the heavy ball.
 * @returns The cycle with the fewest corners; null where there is none, or the method does not converge on all quadratics of the class.
 * @throws RangeError or TypeError if a parameter is missing, unknown or out of its range, or unless 0 < μ ≤ L.
 * @example
 * ```ts
 * import { findCycle } from 'heavyball';
 * findCycle({ beta: 4 / 9, eta: 1 / 9 }, { mu: 1, L: 25 })?.length; // => 3
 * findCycle({ beta: 4 / 9, eta: 1 / 25 }, { mu: 1, L: 25 }); // => null
 * ```
 */
export function findCycle(
  parameters: MethodParameters,
  interval: CurvatureInterval,
  { method = heavyBall }: CycleOptions = {},
): Cycle | null {
  intervalRatios('findCycle', interval);
  const family = method.family(parameters);
  const { mu, L } = interval;
  const isStable = [mu, L].every((lambda) => analyzeMode(method, parameters, lambda).stability === 'stable');
  if (!isStable) return null;
  const polygon = shortestPolygon(versineTermsOf(endPolynomials(method, parameters, interval))(0));
  if (polygon === null || polygon.length > MOST_CORNERS) return null;
  const { length, turns } = polygon;
  const points = Array.from({ length }, (_, t) => cornerOf(((t * turns) % length) / length));
  return { method: method.name, parameters, interval, length, turns, points, previous: points[length - 1]!, family };
}

/** The point of the unit circle at a part of the way around, from (1, 0). */
function cornerOf(part: number): Vector {
  return [Math.cos(2 * Math.PI * part), Math.sin(2 * Math.PI * part)];
}
