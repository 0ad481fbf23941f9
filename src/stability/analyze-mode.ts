import { type AnyMethod, isSecondOrder } from '../methods/any-method.ts';
import type { HigherOrderMethod } from '../methods/higher-order-method.ts';
import type { Method, MethodParameters } from '../methods/method.ts';
import { storedLookAhead } from '../methods/stored-look-ahead.ts';
import type { HigherOrderMode } from '../mode/higher-order-mode.ts';
import { higherOrderModeOf } from '../mode/higher-order-mode-of.ts';
import { modeOf, type ModeOptions } from '../mode/mode-of.ts';
import type { Mode } from '../mode/mode.ts';
import { higherOrderPolynomialOf } from './higher-order-polynomial-of.ts';

/**
 * Everything about a method on one curvature: the roots of its characteristic polynomial $z^2 - Tz + D$, damping,
 * spectral radius $\rho = \max(|z_1|, |z_2|)$, stability. What T and D are in β, γ, η and λ says {@link characteristicPolynomial}.
 *
 * @param method - One of `METHODS` or `HIGHER_ORDER_METHODS`, or your own.
 * @param parameters - The method's parameters: any finite β (or 1 − β), η > 0.
 * @param lambda - One Hessian eigenvalue λ: any finite number; negative at a saddle.
 * @param options - `criticalTolerance`: see {@link ModeOptions}.
 * @returns The mode, with the method's name, the parameters and λ. The product ηλ is taken exactly, signs are exact, and ρ,
 * 1 − ρ and −ln ρ are each accurate to a few ulp, through critical damping.
 * @throws RangeError or TypeError if a parameter is missing, unknown or out of its range.
 *
 * @example
 * ```ts
 * import { analyzeMode, heavyBall } from 'heavyball';
 * const mode = analyzeMode(heavyBall, { beta: 0.25, eta: 1 }, 0.25);
 * mode.spectralRadius; // => 0.5
 * mode.regime; // => 'critical'
 * ```
 */
export function analyzeMode<P extends MethodParameters>(
  method: Method<P>,
  parameters: P,
  lambda: number,
  options?: ModeOptions,
): Mode;

/**
 * The same for a method of higher order: its n roots with a bound on the error of each, spectral radius, stability.
 *
 * @remarks The roots come from a simultaneous iteration in double-double arithmetic, not from the eigenvalues of the companion
 * matrix. Simple ones, and ρ, 1 − ρ and −ln ρ where they are simple, are right to some ulp however near ±1 they are; m roots that
 * coincide, or nearly do, are given as m times their centre with an error of about $10^{-30/m}$. Whether ρ < 1, = 1 or > 1 is decided
 * exactly by the Schur–Cohn test. Cost: about a millisecond. Source: `aberth1973`, `miller1971`.
 * @param method - One of `HIGHER_ORDER_METHODS`, or your own.
 * @param parameters - The method's parameters.
 * @param lambda - One Hessian eigenvalue λ: any finite number; negative at a saddle.
 * @returns The mode, with the method's name, the parameters and λ.
 * @throws RangeError or TypeError if a parameter is missing, unknown or out of its range.
 *
 * @example
 * ```ts
 * import { aggregatedMomentum, analyzeMode } from 'heavyball';
 * const mode = analyzeMode(aggregatedMomentum, { betas: [0, 0.9], eta: 0.5 }, 1);
 * mode.roots.length; // => 3
 * mode.spectralRadius; // => 0.821584
 * ```
 */
export function analyzeMode<P extends MethodParameters>(
  method: HigherOrderMethod<P>,
  parameters: P,
  lambda: number,
): HigherOrderMode;
/** The same for a method of which the order is not known; of its mode `'coefficients' in mode` tells it. */
export function analyzeMode(
  method: AnyMethod,
  parameters: MethodParameters,
  lambda: number,
  options?: ModeOptions,
): Mode | HigherOrderMode;
export function analyzeMode(
  method: AnyMethod,
  parameters: MethodParameters,
  lambda: number,
  options?: ModeOptions,
): Mode | HigherOrderMode {
  // Written out twice: a literal that begins with a spread costs ten times as much as all the rest.
  if (!isSecondOrder(method)) {
    const polynomial = higherOrderPolynomialOf(method, parameters, lambda);
    return { method: method.name, parameters, lambda, ...higherOrderModeOf(polynomial) };
  }
  const family = method.family(parameters);
  return {
    method: method.name,
    parameters,
    lambda,
    eta: family.eta,
    storedLookAhead: storedLookAhead(method, parameters, family),
    ...modeOf(method.polynomial(parameters, lambda), options),
  };
}
