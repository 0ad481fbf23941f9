import { type AnyMethod, isSecondOrder } from '../methods/any-method.ts';
import type { HigherOrderMethod } from '../methods/higher-order-method.ts';
import type { Method, MethodParameters } from '../methods/method.ts';
import type { HigherOrderMode } from '../mode/higher-order-mode.ts';
import type { Mode } from '../mode/mode.ts';
import { checkFraction } from '../numeric/check.ts';
import { largestOf } from '../numeric/largest-of.ts';
import type { Spectrum } from '../spectrum/spectrum.ts';
import type { Analysis } from '../stability/analysis.ts';
import { analyze } from '../stability/analyze.ts';
import { analyzeMode } from '../stability/analyze-mode.ts';
import { isSettledAfter } from './is-settled-after.ts';
import { iterationsOfHigherOrder } from './iterations-of-higher-order.ts';
import { lastExceedance } from './last-exceedance.ts';
import { searchInterval, type CurvatureSearch } from './search-interval.ts';

/** How many iterations an accuracy takes. */
export interface IterationCount {
  /** The smallest k with $\rho^k \le \varepsilon$ for the worst mode; Infinity unless all modes are stable. */
  readonly asymptotic: number;
  /** The smallest K with $|\theta_k| \le \varepsilon|\theta_0|$ for all k ≥ K in every mode; Infinity where there is none. */
  readonly fromRest: number;
  /** The mode that takes `fromRest` iterations. */
  readonly worst: Mode;
  /** For an interval: which curvatures were tried. */
  readonly searched?: CurvatureSearch;
}

/** How many iterations an accuracy takes by a method of higher order. */
export interface HigherOrderIterationCount extends Omit<IterationCount, 'worst'> {
  /** The mode that takes `fromRest` iterations. */
  readonly worst: HigherOrderMode;
}

/** How far −ln ε/(−ln ρ) may be above an integer by rounding alone. */
const ROUNDING: number = 4 * Number.EPSILON;

/**
 * How many iterations reduce the error by the factor ε: in the limit, and truly, from rest ($\theta_{-1} = \theta_0$; for a
 * method with buffers, from empty ones).
 *
 * $$k_\infty = \Big\lceil \frac{\ln(1/\varepsilon)}{-\ln\rho} \Big\rceil, \qquad
 * K = \max_i \min\lbrace K : |\theta_k^{(i)}| \le \varepsilon |\theta_0^{(i)}| \text{ for all } k \ge K \rbrace$$
 *
 * The first knows only the spectral radius; the second sees the transient too. At the heavy ball's optimum for κ = 100 and
 * ε = 1e-6 they are 69 and 95.
 *
 * @remarks K is exact up to the rounding of $\theta_k$ at the threshold, for every eigenvalue, oscillating or not. It is worked out,
 * at some hundred propagations whatever K is, where a bound does not tell that an eigenvalue takes fewer than another. Beyond $2^{53}$
 * it is the nearest double. On an interval the worst curvature need not be an end; there it is searched for, and `searched` says how
 * closely.
 * @param epsilon - The factor ε, 0 < ε < 1.
 * @param method - One of `METHODS`.
 * @param parameters - The method's parameters.
 * @param spectrum - Flat directions are left out; negative ones take forever.
 * @returns Both counts and the mode that decides the second.
 * @throws RangeError if ε is not between 0 and 1, or if all eigenvalues are flat.
 * @throws RangeError or TypeError if a parameter is missing, unknown or out of its range.
 * @example
 * ```ts
 * import { fromKappa, heavyBall, iterationsTo, optimalTuning } from 'heavyball';
 * const spectrum = fromKappa(100);
 * const count = iterationsTo(1e-6, heavyBall, optimalTuning(heavyBall, spectrum).parameters, spectrum);
 * count.asymptotic; // => 69
 * count.fromRest; // => 95
 * ```
 */
export function iterationsTo<P extends MethodParameters>(
  epsilon: number,
  method: Method<P>,
  parameters: P,
  spectrum: Spectrum,
): IterationCount;

/**
 * The same for a method of higher order, from empty buffers.
 *
 * @remarks The recursion is followed until no later point can exceed ε. Cost: proportional to the count, for each eigenvalue, and for
 * each of the some six hundred curvatures that are tried of an interval.
 * @param epsilon - The factor ε, 0 < ε < 1.
 * @param method - One of `HIGHER_ORDER_METHODS`, or your own.
 * @param parameters - The method's parameters.
 * @param spectrum - Flat directions are left out; negative ones, and marginal ones, take forever.
 * @returns Both counts and the mode that decides the second.
 * @throws RangeError if ε is not between 0 and 1, if all eigenvalues are flat, or if a mode takes more than 10⁷ iterations.
 * @throws RangeError or TypeError if a parameter is missing, unknown or out of its range.
 * @example
 * ```ts
 * import { aggregatedMomentum, fromEigenvalues, iterationsTo } from 'heavyball';
 * const count = iterationsTo(1e-6, aggregatedMomentum, { betas: [0, 0.9], eta: 0.02 }, fromEigenvalues([1, 100]));
 * count.asymptotic; // => 240
 * count.fromRest; // => 225
 * ```
 */
export function iterationsTo<P extends MethodParameters>(
  epsilon: number,
  method: HigherOrderMethod<P>,
  parameters: P,
  spectrum: Spectrum,
): HigherOrderIterationCount;
/** The same for a method of which the order is not known. */
export function iterationsTo(
  epsilon: number,
  method: AnyMethod,
  parameters: MethodParameters,
  spectrum: Spectrum,
): IterationCount | HigherOrderIterationCount;
export function iterationsTo(
  epsilon: number,
  method: AnyMethod,
  parameters: MethodParameters,
  spectrum: Spectrum,
): IterationCount | HigherOrderIterationCount {
  checkFraction('iterationsTo', 'epsilon', epsilon);
  if (!isSecondOrder(method)) {
    const analysis = analyze(method, parameters, spectrum);
    const counted = iterationsOfHigherOrder(epsilon, method, parameters, spectrum, analysis.modes);
    return { asymptotic: asymptoticCount(epsilon, analysis), ...counted };
  }
  return iterationsOf(epsilon, method, parameters, analyze(method, parameters, spectrum));
}

/** The same for a method of second order whose analysis is known. */
export function iterationsOf(
  epsilon: number,
  method: Method,
  parameters: MethodParameters,
  analysis: Analysis,
): IterationCount {
  checkFraction('iterationsTo', 'epsilon', epsilon);
  const { modes, spectrum } = analysis;
  const asymptotic = asymptoticCount(epsilon, analysis);
  const firstOf = (mode: Mode): number | undefined => method.firstFactor?.(parameters, mode.lambda);
  const countOf = (mode: Mode): number => lastExceedance(mode, epsilon, firstOf(mode)) + 1;
  if (spectrum.kind === 'interval' && spectrum.mu < spectrum.L) {
    const { lambda, search } = searchInterval(spectrum, (candidate) =>
      countOf(analyzeMode(method, parameters, candidate)),
    );
    const worst = analyzeMode(method, parameters, lambda);
    return { asymptotic, fromRest: countOf(worst), worst, searched: search };
  }
  const slowest = largestOf(modes, analysis.worst, countOf, (mode, count) =>
    isSettledAfter(mode, epsilon, firstOf(mode), count - 2),
  );
  return { asymptotic, fromRest: slowest.value, worst: slowest.item };
}

/** The smallest k with ρᵏ ≤ ε. */
function asymptoticCount(epsilon: number, { stability, rateDecay }: Pick<Analysis, 'stability' | 'rateDecay'>): number {
  return stability === 'stable' ? Math.ceil((-Math.log(epsilon) / rateDecay) * (1 - ROUNDING)) || 1 : Infinity;
}
