import type { Method, MethodParameters } from '../methods/method.ts';
import type { ModeOptions } from '../mode/mode-of.ts';
import type { Mode, Stability } from '../mode/mode.ts';
import { inputRangeError } from '../numeric/input-error.ts';
import { checkSpectrum } from '../spectrum/check-spectrum.ts';
import type { Spectrum } from '../spectrum/spectrum.ts';
import type { Analysis } from './analysis.ts';
import { analyzeMode } from './analyze-mode.ts';

const WORST_FIRST: readonly Stability[] = ['unstable', 'marginal'];

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
): Analysis {
  checkSpectrum('analyze', spectrum);
  const { eigenvalues, flat, flatThreshold } = spectrum;
  const modes = eigenvalues
    .filter((lambda) => Math.abs(lambda) > flatThreshold)
    .map((lambda) => analyzeMode(method, parameters, lambda, options));
  const [first] = modes;
  if (first === undefined) {
    throw inputRangeError(`analyze: spectrum must have an eigenvalue that is not flat, got ${flat} flat ones only`);
  }
  const worst = modes.reduce(worseOf, first);
  const positive = modes.filter((mode) => mode.lambda > 0);
  return {
    method: method.name,
    parameters,
    spectrum,
    rate: worst.spectralRadius,
    rateGap: worst.gap,
    rateDecay: worst.decay,
    rateOnPositive: positive.reduce((rate, mode) => Math.max(rate, mode.spectralRadius), positive.length > 0 ? 0 : NaN),
    worst,
    modes,
    stability: WORST_FIRST.find((stability) => modes.some((mode) => mode.stability === stability)) ?? 'stable',
    flat,
  };
}

/** The mode with the smaller gap; among equal gaps (both near 1) the larger spectral radius; else the first. */
function worseOf(a: Mode, b: Mode): Mode {
  if (a.gap !== b.gap) return b.gap < a.gap ? b : a;
  return b.spectralRadius > a.spectralRadius ? b : a;
}
