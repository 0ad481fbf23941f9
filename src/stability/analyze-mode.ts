import type { Method, MethodParameters } from '../methods/method.ts';
import { modeOf, type ModeOptions } from '../mode/mode-of.ts';
import type { Mode } from '../mode/mode.ts';

/**
 * Everything about a method on one curvature: the roots of its characteristic polynomial, damping, spectral radius, stability.
 *
 * @param method - One of `METHODS`, or your own.
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
): Mode {
  return { method: method.name, parameters, lambda, ...modeOf(method.polynomial(parameters, lambda), options) };
}
