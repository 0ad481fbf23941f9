import { type AnyMethod, isSecondOrder } from '../methods/any-method.ts';
import type { HigherOrderMethod } from '../methods/higher-order-method.ts';
import type { Method, MethodParameters } from '../methods/method.ts';
import type { ModeOptions } from '../mode/mode-of.ts';
import { checkSpectrum } from '../spectrum/check-spectrum.ts';
import type { Spectrum } from '../spectrum/spectrum.ts';
import { affineCoefficients } from './affine-coefficients.ts';
import type { Analysis, HigherOrderAnalysis } from './analysis.ts';
import { analysisOf } from './analysis-of.ts';
import { analyzeMode } from './analyze-mode.ts';
import { worstCurvature } from './worst-curvature.ts';

/**
 * Everything about a method with given parameters on a whole spectrum: its modes, the worst of them, and its rate
 *
 * $$\rho = \max_i \max_j |z_j(\lambda_i)|,$$
 *
 * the factor by which the error shrinks per iteration in the limit (of the error; that of the objective is its square).
 *
 * @remarks For an interval the two ends are analysed: the sets {ρ ≤ r} are intervals of λ, so no curvature between the
 * ends is worse. The worst mode is the one with the smallest gap, which tells rates apart even where they round to 1.
 * Flat eigenvalues are counted and left out: the error along them neither shrinks nor grows in the limit.
 * @param method - One of `METHODS`, or your own.
 * @param parameters - The method's parameters: any finite β (or 1 − β), η > 0.
 * @param spectrum - One or more eigenvalues that are not flat; negative ones make the point a saddle and `rate` exceed 1.
 * @param options - `criticalTolerance`: see {@link ModeOptions}.
 * @returns The analysis; every number is as accurate as that of the single mode. Cost: one mode for each eigenvalue.
 * @throws RangeError if all eigenvalues are flat, or an eigenvalue is not finite.
 * @throws RangeError or TypeError if a parameter is missing, unknown or out of its range; TypeError if a matrix is given as `spectrum`.
 *
 * @example
 * ```ts
 * import { analyze, fromInterval, heavyBall } from 'heavyball';
 * const analysis = analyze(heavyBall, { beta: 0.25, eta: 0.25 }, fromInterval(1, 9));
 * analysis.rate; // => 0.5
 * analysis.stability; // => 'stable'
 * ```
 */
export function analyze<P extends MethodParameters>(
  method: Method<P>,
  parameters: P,
  spectrum: Spectrum,
  options?: ModeOptions,
): Analysis;

/**
 * The same for a method of higher order, whose worst curvature in an interval need not be an end.
 *
 * @remarks On an interval the curvatures with a root on a given circle are the roots of a polynomial, because the coefficients are
 * affine in λ. With them the worst curvature is found to `searched.tolerance`; `stability` is exact for the modes that were analysed,
 * of which at least one lies between any two neighbouring curvatures with a root on the unit circle.
 * @param method - One of `HIGHER_ORDER_METHODS`, or your own.
 * @param parameters - The method's parameters.
 * @param spectrum - One or more eigenvalues that are not flat.
 * @returns The analysis. Cost: about a millisecond a mode, some ten of them for an interval.
 * @throws RangeError if all eigenvalues are flat, or an eigenvalue is not finite.
 * @throws RangeError or TypeError if a parameter is missing, unknown or out of its range; TypeError if a matrix is given as `spectrum`.
 *
 * @example
 * ```ts
 * import { aggregatedMomentum, analyze, fromInterval } from 'heavyball';
 * const analysis = analyze(aggregatedMomentum, { betas: [0, 0.9, 0.99], eta: 0.1 }, fromInterval(1, 9));
 * analysis.rate; // => 0.955052
 * analysis.worst.lambda; // => 1
 * ```
 */
export function analyze<P extends MethodParameters>(
  method: HigherOrderMethod<P>,
  parameters: P,
  spectrum: Spectrum,
): HigherOrderAnalysis;
/** The same for a method of which the order is not known. */
export function analyze(
  method: AnyMethod,
  parameters: MethodParameters,
  spectrum: Spectrum,
  options?: ModeOptions,
): Analysis | HigherOrderAnalysis;
export function analyze(
  method: AnyMethod,
  parameters: MethodParameters,
  spectrum: Spectrum,
  options?: ModeOptions,
): Analysis | HigherOrderAnalysis {
  checkSpectrum('analyze', spectrum);
  const { eigenvalues, flatThreshold } = spectrum;
  const curvatures = eigenvalues.filter((lambda) => Math.abs(lambda) > flatThreshold);
  if (isSecondOrder(method)) {
    const modes = curvatures.map((lambda) => analyzeMode(method, parameters, lambda, options));
    return analysisOf(method.name, parameters, spectrum, modes);
  }
  const modes = curvatures.map((lambda) => analyzeMode(method, parameters, lambda));
  if (spectrum.kind !== 'interval' || !(spectrum.mu < spectrum.L)) {
    return analysisOf(method.name, parameters, spectrum, modes);
  }
  const coefficients = affineCoefficients(method, parameters);
  const { worst, search } = worstCurvature(spectrum, coefficients, (lambda) => analyzeMode(method, parameters, lambda));
  const isEnd = modes.some(({ lambda }) => lambda === worst.lambda);
  const all = isEnd ? modes : [...modes, worst].toSorted((a, b) => a.lambda - b.lambda);
  return { ...analysisOf(method.name, parameters, spectrum, all), searched: search };
}
