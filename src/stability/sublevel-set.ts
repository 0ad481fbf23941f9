import type { Method } from '../methods/method.ts';
import type { Spectrum } from '../spectrum/spectrum.ts';
import { levelRegion } from './level-region.ts';
import type { Region } from './region.ts';

/**
 * The set of all (β, η) whose rate over the curvatures [μ, L] is at most r, as exact geometry.
 *
 * On one curvature both roots of $p(z) = z^2 - Tz + D$ have modulus at most r exactly when
 *
 * $$p(r) \ge 0, \qquad p(-r) \ge 0, \qquad D \le r^2.$$
 *
 * Each is linear in ηλ, so over [μ, L] the two ends suffice: lower bounds on η bind at μ, upper ones at L. For heavy ball
 * and $\rho^\star = \frac{\sqrt\kappa - 1}{\sqrt\kappa + 1} \le r \le 1$ this is the triangle with the vertices
 *
 * $$\Big(r^2, \tfrac{(1-r)^2}{\mu}\Big), \quad \Big(r^2, \tfrac{(1+r)^2}{L}\Big), \quad
 * \Big(r\,\tfrac{\kappa(1-r) - (1+r)}{\kappa(1-r) + (1+r)},\ \tfrac{2(1-r^2)}{L(1-r) + \mu(1+r)}\Big),$$
 *
 * a single point at $r = \rho^\star$ and empty below. Nesterov's sets are bounded by hyperbolas; for
 * $\frac{1+r}{1-r} < \kappa < \frac{3(1+r)^2}{(1-r)(3+r)}$ they are two pieces, one with $\beta < 0$.
 *
 * @remarks Vertices and edges are computed in double-double arithmetic and then rounded: within 2 u (u = 2⁻⁵³) while
 * 1 − r > 2⁻⁴⁸, within 8 u at 2⁻⁵⁰. Where p has a double root, ρ reacts
 * to that rounding like its square root. Flat and negative eigenvalues are left out, as in `rateOnPositive`. Source:
 * `jury1964`, `polyak1964`.
 * @param method - A method with a (β, η) plane, or one without momentum (its region is an interval at β = 0).
 * @param spectrum - Its μ and L count, in units of λ.
 * @param rate - The level r, from 1e-40 to 1e40.
 * @returns The region, with no components where no (β, η) is that fast.
 * @throws RangeError if the rate is outside its range, or if the spectrum has no positive eigenvalue.
 * @throws TypeError if the method's look-ahead γ is a free parameter, or its parameters are not the family's.
 * @example
 * ```ts
 * import { fromInterval, heavyBall, sublevelSet } from 'heavyball';
 * const { vertices, edges } = sublevelSet(heavyBall, fromInterval(1, 3), 0.5);
 * vertices; // => [ { beta: 0, eta: 0.5 }, { beta: 0.25, eta: 0.25 }, { beta: 0.25, eta: 0.75 } ]
 * edges.map((edge) => edge.kind); // => [ 'fold', 'neimark-sacker', 'flip' ]
 * ```
 */
export function sublevelSet(
  method: Pick<Method, 'name' | 'parameters' | 'coordinates' | 'lookAhead'>,
  spectrum: Spectrum,
  rate: number,
): Region {
  return levelRegion('sublevelSet', method, spectrum, rate);
}
