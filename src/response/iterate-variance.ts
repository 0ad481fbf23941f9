import type { Method, MethodParameters } from '../methods/method.ts';
import type { Mode } from '../mode/mode.ts';
import { noiseOf } from './noise-of.ts';
import { varianceOf } from './variance-of.ts';

/**
 * The variance in which the iterates that a method stores settle when every gradient carries independent noise of variance 1:
 * that of θ in the family, or of $\theta + \gamma(\theta - \theta_-)$ where that is what the method stores (quasi-hyperbolic
 * momentum, PyTorch's Nesterov).
 *
 * @remarks With weight decay the iterates settle about the minimum that the decay has moved. Accuracy as of
 * {@link stationaryVariance}.
 * @param method - One of `METHODS`, or your own second-order method.
 * @param parameters - The method's parameters.
 * @param mode - Of these, from `analyzeMode`.
 * @returns The variance, in units of 1/λ²; Infinity for a mode that is not stable.
 * @example
 * ```ts
 * import { analyzeMode, iterateVariance, nesterov } from 'heavyball';
 * const parameters = { beta: 0.5, eta: 0.5 };
 * iterateVariance(nesterov, parameters, analyzeMode(nesterov, parameters, 1)); // => 0.416667
 * ```
 */
export function iterateVariance<P extends MethodParameters>(method: Method<P>, parameters: P, mode: Mode): number {
  if (mode.stability !== 'stable') return Infinity;
  const { eta, shift, spread } = noiseOf(method, parameters);
  const { determinant, atMinusOne } = mode.juryMargins;
  return varianceOf(eta, mode.lambda + shift, determinant, atMinusOne / spread);
}
