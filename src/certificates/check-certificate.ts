import { ALL_METHODS } from '../methods/all-methods.ts';
import { type AnyMethod, isSecondOrder } from '../methods/any-method.ts';
import { intervalRatios } from '../methods/interval-ratios.ts';
import type { CharacteristicPolynomial } from '../mode/characteristic-polynomial.ts';
import { inputRangeError } from '../numeric/input-error.ts';
import type { Certificate, CertificateCheck } from './certificate.ts';
import { certificateFailure } from './certificate-failure.ts';
import { endPolynomials } from './end-polynomials.ts';
import { higherOrderFailure } from './higher-order-failure.ts';
import { rateOfGap } from './rate-of-gap.ts';

/** Where {@link checkCertificate} finds the method that a certificate names. */
export interface CheckCertificateOptions {
  /** Methods by their names. Default: all that the toolkit knows, of second and of higher order. */
  readonly methods?: readonly AnyMethod[];
}

/**
 * Re-verifies a certificate from the method's polynomials, the rate and the taps alone: that the taps keep their limits, that the roots
 * on μ are inside the circle of radius ρ (Jury's conditions), and that $\operatorname{Re}[M P_L \overline{P_\mu}]$ is positive on all of it.
 *
 * That is a polynomial in $1 - \cos\omega$. Its coefficients are computed in double-double arithmetic with error bounds, from
 * polynomials right to $2^{-68}$, and its positivity on [0, 2] is proved by Vincent's theorem within those bounds: no frequency is sampled.
 *
 * Of a method of higher order, which has no taps, both conditions are decided exactly by other theorems than {@link certifyHigherOrder}
 * uses: Routh’s and Sturm’s, on the circle laid on a line.
 *
 * @remarks A rate of 0, on one curvature, is checked by both roots being 0. What is certified is 1 − `rateGap`; `rate` is that rounded up. About 0.1 ms for few taps. Source: `lessard2016`; the proof of
 * positivity: `collins1976`.
 * @param certificate - What {@link certify} or {@link certifyHigherOrder} returned, also as parsed from JSON.
 * @param options - `methods`, where the method is not one of the toolkit's.
 * @returns Whether all conditions are proved; if not, which fails, and near which cos ω.
 * @throws RangeError or TypeError if the method is unknown, or its parameters or the interval are not as they must be.
 * @example
 * ```ts
 * import { certify, checkCertificate, nesterov } from 'heavyball';
 * const certificate = certify(nesterov, { beta: 0.5, eta: 0.1 }, { mu: 1, L: 10 });
 * certificate.certified && checkCertificate(certificate).valid; // => true
 * ```
 */
export function checkCertificate(
  { method: name, parameters, interval, rate, rateGap, rateDecay, multiplier }: Certificate,
  { methods = ALL_METHODS }: CheckCertificateOptions = {},
): CertificateCheck {
  const method = methods.find((known) => known.name === name);
  if (method === undefined) {
    const known = methods.map((one) => one.name).join(', ');
    throw inputRangeError(`checkCertificate: method must be one of ${known}, got ${JSON.stringify(name)}`);
  }
  intervalRatios('checkCertificate', interval);
  if (isSecondOrder(method) && rateGap === 1 && rate === 0) {
    const valid = interval.mu === interval.L && arrives(method.polynomial(parameters, interval.mu));
    return { valid, failure: valid ? null : 'radius', cosine: null };
  }
  const expected = rateOfGap(rateGap);
  if (!(rateGap > 0 && rateGap < 1 && rate === expected.rate && rateDecay === expected.rateDecay)) {
    return { valid: false, failure: 'rate', cosine: null };
  }
  if (!isSecondOrder(method)) {
    const failure = higherOrderFailure(method, parameters, interval, rateGap, multiplier);
    return { valid: failure === null, failure, cosine: null };
  }
  const ends = endPolynomials(method, parameters, interval);
  const result = certificateFailure(ends, rateGap, multiplier);
  return { valid: result.failure === null, ...result };
}

/** Whether both roots are 0: the trace and the determinant are exact where they are. */
function arrives({ trace, determinant }: CharacteristicPolynomial): boolean {
  return trace.hi === 0 && determinant.hi === 0;
}
