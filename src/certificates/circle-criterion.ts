import { characteristicPolynomial } from '../mode/characteristic-polynomial.ts';
import { stabilityOf } from '../mode/stability-of.ts';
import { checkFinite, checkPositive } from '../numeric/check.ts';
import { inputRangeError } from '../numeric/input-error.ts';
import type { Spectrum } from '../spectrum/spectrum.ts';
import { checkCurvature } from '../stability/check-curvature.ts';

/** Momentum that stays, and learning rates that may change at will. */
export interface SwitchingParameters {
  /** Momentum β, the same in every step: any finite number. */
  readonly beta: number;
  /** Look-ahead γ, the same in every step. Default 0. */
  readonly gamma?: number;
  /** The smallest learning rate, > 0. */
  readonly leastEta: number;
  /** The largest learning rate, finite, ≥ `leastEta`. */
  readonly mostEta: number;
}

/** What the circle criterion says of learning rates that change at will. */
export interface SwitchingCertificate {
  /** Whether every run converges, however learning rates and curvatures change within their bounds. */
  readonly certified: boolean;
  /** The smallest ηλ. */
  readonly least: number;
  /** The largest ηλ. */
  readonly most: number;
  /** The smallest value of $\mathrm{Re}[P_A(z)\overline{P_B(z)}]$ on the unit circle: certified where positive. */
  readonly margin: number;
  /** The angle of z, in [0, π], at which it is smallest: the frequency at which a resonance would show first. */
  readonly frequency: number;
}

/**
 * The circle criterion in closed form: whether momentum with constant β and γ converges for every sequence of learning rates and
 * curvatures, the products $\eta_k\lambda_k$ anywhere between $B = \eta_{\min}\mu$ and $A = \eta_{\max}L$. With $P_X(z) = z^2 -
 * (1 + \beta - (1 + \gamma)X)z + \beta - \gamma X$ and $u = 1 - \cos\omega$ it asks for
 *
 * $$\mathrm{Re}\big[P_A(e^{i\omega})\,\overline{P_B(e^{i\omega})}\big] = AB + \Big(2(1 - \beta)^2 - (A + B)\big(1 + \beta -
 * 2\gamma(1 - \beta)\big) + 2AB\gamma(1 + \gamma)\Big)u + \big(4\beta - 2\gamma(A + B)\big)u^2 > 0$$
 *
 * for $0 \le u \le 2$, and for stability of $P_B$.
 *
 * @remarks The criterion is sufficient: what it does not certify may still be safe. It covers gradients that are not linear too, if
 * they lie between the two slopes. Right where the margin exceeds some roundings of its terms. Source: `zames1966`, `lessard2016`.
 * @param parameters - β, γ and the range of the learning rate.
 * @param spectrum - Only its μ and L matter; L finite.
 * @returns The verdict, the bounds, and by how much it holds.
 * @throws RangeError or TypeError if a parameter is not as said, no eigenvalue is above the flat threshold, or L is infinite.
 * @example
 * ```ts
 * import { circleCriterion, fromInterval } from 'heavyball';
 * const between = (mostEta: number) => circleCriterion({ beta: 0.9, leastEta: 0.05, mostEta }, fromInterval(1, 1));
 * between(0.105).certified; // => true
 * between(0.106).certified; // => false
 * ```
 */
export function circleCriterion(parameters: SwitchingParameters, spectrum: Spectrum): SwitchingCertificate {
  const { beta, gamma = 0, leastEta, mostEta } = parameters;
  checkFinite(WHERE, 'beta', beta);
  checkFinite(WHERE, 'gamma', gamma);
  checkPositive(WHERE, 'leastEta', leastEta);
  checkPositive(WHERE, 'mostEta', mostEta);
  if (leastEta > mostEta) {
    throw inputRangeError(`${WHERE}: leastEta must be ≤ mostEta, got leastEta = ${leastEta}, mostEta = ${mostEta}`);
  }
  checkCurvature(WHERE, spectrum);
  if (spectrum.L === Infinity) throw inputRangeError(`${WHERE}: L must be finite, got Infinity`);
  const [least, most] = [leastEta * spectrum.mu, mostEta * spectrum.L];
  const { margin, u } = leastReal(beta, gamma, least, most);
  if (!Number.isFinite(margin)) {
    throw inputRangeError(
      `${WHERE}: beta, gamma and the products of eta and lambda must be such that the criterion is below 1.8e308 in size, got beta = ${beta}, gamma = ${gamma}, eta lambda up to ${most}`,
    );
  }
  const slow = characteristicPolynomial({ beta, gamma, eta: leastEta, lambda: spectrum.mu });
  return {
    certified: margin > 0 && stabilityOf(slow) === 'stable',
    least,
    most,
    margin,
    frequency: 2 * Math.asin(Math.sqrt(u / 2)),
  };
}

const WHERE = 'circleCriterion';

/** The smallest value of the quadratic in u on [0, 2], and where. */
function leastReal(
  beta: number,
  gamma: number,
  low: number,
  high: number,
): { readonly margin: number; readonly u: number } {
  const sum = high + low;
  const square = 4 * beta - 2 * gamma * sum;
  const slope = 2 * (1 - beta) ** 2 - sum * (1 + beta - 2 * gamma * (1 - beta)) + 2 * high * low * gamma * (1 + gamma);
  const valueAt = (u: number): number => high * low + u * (slope + u * square);
  const vertex = square > 0 ? -slope / (2 * square) : 0;
  const places = [0, ...(vertex > 0 && vertex < 2 ? [vertex] : []), 2];
  return places.map((u) => ({ margin: valueAt(u), u })).reduce((a, b) => (b.margin < a.margin ? b : a));
}
