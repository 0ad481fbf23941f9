import type { HigherOrderMethod } from '../methods/higher-order-method.ts';
import { intervalRatios } from '../methods/interval-ratios.ts';
import type { CurvatureInterval, MethodParameters } from '../methods/method.ts';
import { commonIntegers } from '../numeric/common-integers.ts';
import { dyadic, type Dyadic } from '../numeric/dyadic.ts';
import { schurCohn } from '../numeric/schur-cohn.ts';
import { fromInterval } from '../spectrum/from-interval.ts';
import { analyze } from '../stability/analyze.ts';
import { exactCoefficients } from '../stability/exact-coefficients.ts';
import type { CertificateSearch, Certification, NoCertificate } from './certificate.ts';
import { largestGap } from './largest-gap.ts';
import { multiplierOf } from './multiplier-of.ts';
import { rateOfGap } from './rate-of-gap.ts';
import { realPartIsPositive } from './real-part-is-positive.ts';

/** The smallest gap that is looked for, as a part of that on quadratics. */
const LEAST_SHARE = 2 ** -40;
/** Rates below this are given as it. */
const LEAST_RATE = 2 ** -27;
/** The circle criterion, and no cycles. */
const SEARCHED: CertificateSearch = { kind: 'sector', taps: 0, polygons: 0, stars: 0 };

/**
 * The smallest rate ρ for which the circle criterion proves that a method of higher order converges like ρᵏ on every μ-strongly convex
 * function with L-Lipschitz gradient: its polynomials on the two ends have
 *
 * $$\operatorname{Re}\big[P_L(z)\,\overline{P_\mu(z)}\big] > 0 \quad\text{on}\quad |z| = \rho,$$
 *
 * and the roots of $P_\mu$ are inside. It is what {@link certify} does for the second order without a multiplier.
 *
 * @remarks The polynomial in cos ω is computed exactly and proved positive by Vincent's theorem, the roots are told by the Schur–Cohn
 * test: the rate returned is certain, and right to $10^{-12}$ of its gap as the best that the criterion gives. Richer multipliers are not
 * tried, and cycles are not looked for: where nothing is proved, nothing is known. Source: `lessard2016`; the proof of positivity:
 * `collins1976`.
 * @param method - One of `HIGHER_ORDER_METHODS`, or your own; its gradients are those at one point an iteration.
 * @param parameters - The method's parameters.
 * @param interval - The class of functions, 0 < μ ≤ L.
 * @returns The rate, or why there is none: `'unstable'` or `'undecided'`.
 * @throws RangeError or TypeError if a parameter is missing, unknown or out of its range, or unless 0 < μ ≤ L < ∞.
 * @example
 * ```ts
 * import { aggregatedMomentum, certifyHigherOrder } from 'heavyball';
 * const certificate = certifyHigherOrder(aggregatedMomentum, { betas: [0, 0.5], eta: 0.2 }, { mu: 1, L: 5 });
 * certificate.certified && certificate.rate; // => 0.882967
 * ```
 */
export function certifyHigherOrder<P extends MethodParameters>(
  method: HigherOrderMethod<P>,
  parameters: P,
  interval: CurvatureInterval,
): Certification {
  intervalRatios('certifyHigherOrder', interval);
  const { stability, rateGap } = analyze(method, parameters, fromInterval(interval.mu, interval.L));
  const subject = { method: method.name, parameters, interval };
  const none: NoCertificate = { ...subject, certified: false, reason: 'unstable', cycle: null, searched: null };
  if (stability !== 'stable') return none;
  const { constant, slope } = exactCoefficients(method, parameters);
  const at = (lambda: number): readonly Dyadic[] =>
    constant.map((c, i) => dyadic.add(c, dyadic.multiply(dyadic.of(lambda), slope[i]!)));
  const [slow, fast] = [at(interval.mu), at(interval.L)];
  const isProved = (gap: number): boolean => {
    const rho = dyadic.add(dyadic.of(1), dyadic.of(-gap));
    const onCircle = scaled(slow, rho);
    return schurCohn(commonIntegers(onCircle)) === 'inside' && realPartIsPositive(onCircle, scaled(fast, rho));
  };
  const largest = Math.min(rateGap, 1 - LEAST_RATE);
  const found = largestGap((gap) => (isProved(gap) ? [] : null), LEAST_SHARE * largest, largest);
  if (found === null) return { ...none, reason: 'undecided', searched: SEARCHED };
  return { ...subject, certified: true, ...rateOfGap(found.gap), multiplier: multiplierOf([], found.gap, 0) };
}

/** The coefficients of p(ρz). */
function scaled(coefficients: readonly Dyadic[], rho: Dyadic): readonly Dyadic[] {
  let power = dyadic.of(1);
  const terms = coefficients.toReversed().map((c) => {
    const product = dyadic.multiply(c, power);
    power = dyadic.multiply(power, rho);
    return product;
  });
  return terms.toReversed();
}
