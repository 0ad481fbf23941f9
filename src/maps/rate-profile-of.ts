import type { Badge } from '../certificates/badge-of.ts';
import { badgeOfAnalysis } from '../certificates/badge-of-analysis.ts';
import type { Method, MethodParameters } from '../methods/method.ts';
import type { Spectrum } from '../spectrum/spectrum.ts';
import type { Analysis } from '../stability/analysis.ts';
import { analyze } from '../stability/analyze.ts';
import { analyzeMode } from '../stability/analyze-mode.ts';
import { maxStableEta } from '../stability/max-stable-eta.ts';
import { optimalTuning } from '../tuning/optimal-tuning.ts';
import type { Tuning } from '../tuning/tuning.ts';
import { endsOf } from './ends-of.ts';

/** The rate of a method against its learning rate, momentum held. */
export interface RateProfile {
  /** The method's name. */
  readonly method: string;
  /** The method's name in a sentence. */
  readonly title: string;
  /** The curvature interval. */
  readonly spectrum: Spectrum;
  /** The best learning rate, with the given momentum if there is one. */
  readonly optimum: Tuning;
  /** Whether it is safe beyond quadratics; null at a saddle. */
  readonly badge: Badge | null;
  /** The caller's parameters on the two ends of the interval, where given. */
  readonly given: Analysis | null;
  /** The end of the stable learning rates. */
  readonly maxStableEta: number;
  /** Learning rates, ascending; the best, the given and the last stable one are among them. */
  readonly etas: readonly number[];
  /** ρ on μ at each of `etas`. */
  readonly radiiAtMu: readonly number[];
  /** ρ on L at each of `etas`. The rate is the larger of the two. */
  readonly radiiAtL: readonly number[];
}

/** Learning rates looked at, and how far they reach beyond the stable ones. */
const COUNT = 360;
const BEYOND = 1.15;

/**
 * The rate of a method against its learning rate: what a stability map is for methods with momentum, for gradient descent.
 *
 * A method with momentum is looked at along the line of the given momentum, or of its optimal one.
 *
 * @param method - A method that {@link optimalTuning} can tune.
 * @param spectrum - Only its μ and L matter, in units of λ.
 * @param given - Parameters to be marked, if any.
 * @returns ρ on both ends at some 360 learning rates from 0 to a little beyond the last stable one.
 * @throws RangeError or TypeError where {@link optimalTuning} does; RangeError if a given parameter is out of its range.
 * @example
 * ```ts
 * import { fromKappa, gradientDescent, rateProfileOf } from 'heavyball';
 * const profile = rateProfileOf(gradientDescent, fromKappa(100), { eta: 0.01 });
 * profile.maxStableEta; // => 0.02
 * profile.given?.rate; // => 0.99
 * ```
 */
export function rateProfileOf(method: Method, spectrum: Spectrum, given?: MethodParameters): RateProfile {
  const { eta: givenEta, ...momentum } = given ?? { eta: undefined };
  const optimum = optimalTuning(method, spectrum, momentum);
  const limit = maxStableEta(method, optimum.parameters, spectrum);
  const even = Array.from({ length: COUNT }, (_, i) => ((i + 1) * BEYOND * limit) / COUNT);
  const marked = [optimum.parameters.eta, limit, ...(givenEta === undefined ? [] : [givenEta])];
  const etas = [...new Set([...even, ...marked.filter((eta) => eta <= BEYOND * limit)])].sort((a, b) => a - b);
  const radiiOn = (lambda: number): readonly number[] =>
    etas.map((eta) => analyzeMode(method, { ...optimum.parameters, eta }, lambda).spectralRadius);
  return {
    method: method.name,
    title: method.title,
    spectrum,
    optimum,
    badge: badgeOfAnalysis(optimum.attained, method),
    given: given === undefined ? null : analyze(method, given, endsOf(spectrum)),
    maxStableEta: limit,
    etas,
    radiiAtMu: radiiOn(spectrum.mu),
    radiiAtL: radiiOn(spectrum.L),
  };
}
