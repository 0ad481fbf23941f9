import type { Method, MethodParameters } from '../methods/method.ts';
import { inputRangeError } from '../numeric/input-error.ts';
import type { Spectrum } from '../spectrum/spectrum.ts';
import { checkTunable } from './check-tunable.ts';
import { findBestEta } from './find-best-eta.ts';
import type { BestParameters } from './tuning.ts';

/**
 * The best learning rate for a given momentum, on the quadratics over [μ, L].
 *
 * Heavy ball, $|\beta| < 1$, with $\rho^*$ of {@link lowerBound}:
 *
 * $$\eta = \frac{1 - \beta}{\sqrt{\mu L}}, \quad \rho = \sqrt\beta \qquad (\beta \ge \rho^{*2}); \qquad
 * \eta = \frac{2(1 + \beta)}{\mu + L}, \quad \rho = \tfrac12\Big(c(1 + \beta) + \sqrt{c^2(1 + \beta)^2 - 4\beta}\Big)
 * \qquad (\beta < \rho^{*2}), \qquad c = \frac{\kappa - 1}{\kappa + 1}$$
 *
 * In the first case every η from $(1 - \sqrt\beta)^2/\mu$ to $(1 + \sqrt\beta)^2/L$ has the same rate; the one given is their
 * geometric mean, equally far from overdamping at μ and from alternation at L. Other methods: the sublevel sets
 * {rate ≤ r} are intervals in η, and a bisection on r finds the smallest that is not empty.
 *
 * @remarks Rate, gap and decay are right to 8 units of $2^{-53}$; η is the real number rounded down. About 1 ms where
 * there is no closed form. Source: `polyak1964`; the condition for ρ ≤ r: `jury1964`.
 * @param method - A method whose momentum determines its look-ahead (heavy ball, Nesterov), or one with parameters of its own.
 * @param given - β or 1 − β, and the method's parameters of its own: everything but η.
 * @param spectrum - Only its μ and L matter, in units of λ.
 * @returns The parameters (momentum as given) and the rate of the real-number optimum.
 * @throws RangeError if no η > 0 is stable with this momentum, if the momentum is not finite, if no eigenvalue is above the
 * flat threshold, or if L is infinite.
 * @throws TypeError if the method has no momentum, or a look-ahead that is a parameter of its own.
 * @example
 * ```ts
 * import { bestEtaFor, fromKappa, heavyBall } from 'heavyball';
 * const { parameters, rate } = bestEtaFor(heavyBall, { beta: 0.9 }, fromKappa(100));
 * parameters.eta; // => 0.01
 * rate; // => 0.948683
 * ```
 */
export function bestEtaFor<P extends MethodParameters>(
  method: Method<P>,
  given: Partial<NoInfer<P>>,
  spectrum: Spectrum,
): BestParameters {
  const where = 'bestEtaFor';
  checkTunable(where, spectrum);
  const best = findBestEta(where, method, given, spectrum);
  if (best !== null) return best;
  const names = Object.entries(given).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name} = ${String(value)}`],
  );
  throw inputRangeError(
    `${where}: the momentum must be one for which some learning rate is stable, got ${names.join(', ')}`,
  );
}
