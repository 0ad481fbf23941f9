import type { Method } from '../methods/method.ts';
import type { Spectrum } from '../spectrum/spectrum.ts';
import { levelRegion } from './level-region.ts';
import type { Region } from './region.ts';

/**
 * The set of all (β, η) for which the iteration is stable on every curvature in [μ, L], with its boundary.
 *
 * The region is the interior: $\rho = 1$ on every edge. With $x = \eta\lambda$, heavy ball is stable for $|\beta| < 1$,
 * $0 < x < 2(1 + \beta)$, which gives the triangle $(-1, 0)$, $(1, 0)$, $(1, 4/L)$. Nesterov is stable for
 *
 * $$\begin{aligned}
 * \beta \le -1: &\quad \tfrac{2 + 2\beta}{1 + 2\beta} < x < 1 - \tfrac1\beta \\
 * -1 \le \beta \le -\tfrac13: &\quad 0 < x < 1 - \tfrac1\beta \\
 * -\tfrac13 \le \beta \le 1: &\quad 0 < x < \tfrac{2 + 2\beta}{1 + 2\beta} \\
 * \beta \ge 1: &\quad 1 - \tfrac1\beta < x < \tfrac{2 + 2\beta}{1 + 2\beta}
 * \end{aligned}$$
 *
 * so it can be stable with $\beta > 1$. Gradient descent: $0 < x < 2$.
 *
 * @remarks Flat eigenvalues (never better than marginal) and negative ones (never stable) are left out. Source:
 * `jury1964`, `polyak1964`, `nesterov1983`.
 * @param method - A method with a (β, η) plane, or one without momentum (its region is an interval at β = 0).
 * @param spectrum - Its μ and L count, in units of λ.
 * @returns The region at rate 1; its edges carry the bifurcation and the curvature that binds.
 * @throws RangeError if the spectrum has no positive eigenvalue.
 * @throws TypeError if the method's look-ahead γ is a free parameter, or its parameters are not the family's.
 * @example
 * ```ts
 * import { fromInterval, heavyBall, stabilityRegion } from 'heavyball';
 * const { edges } = stabilityRegion(heavyBall, fromInterval(1, 100));
 * edges.map((edge) => edge.kind); // => [ 'fold', 'neimark-sacker', 'flip' ]
 * edges[2]?.at(0.5); // => { beta: 0, eta: 0.02 }
 * ```
 */
export function stabilityRegion(
  method: Pick<Method, 'name' | 'parameters' | 'coordinates' | 'lookAhead'>,
  spectrum: Spectrum,
): Region {
  return levelRegion('stabilityRegion', method, spectrum, 1);
}
