import { type AnyMethod, isSecondOrder } from '../methods/any-method.ts';
import type { HigherOrderMethod } from '../methods/higher-order-method.ts';
import type { Method, MethodParameters } from '../methods/method.ts';
import { inputTypeError } from '../numeric/input-error.ts';
import type { Spectrum } from '../spectrum/spectrum.ts';
import { analyze } from '../stability/analyze.ts';
import { analyzeMode } from '../stability/analyze-mode.ts';
import { hasMomentum } from '../stability/look-ahead-of.ts';
import { bestBetaFor } from './best-beta-for.ts';
import { bestBySearch } from './best-by-search.ts';
import { bestConstants } from './best-constants.ts';
import { bestEtaFor } from './best-eta-for.ts';
import { bestEtaOfHigherOrder } from './best-eta-of-higher-order.ts';
import { checkConstraints } from './check-constraints.ts';
import { checkTunable } from './check-tunable.ts';
import type { HigherOrderTuning } from './higher-order-tuning.ts';
import { lowerBound } from './lower-bound.ts';
import type { BestParameters, Tuning, TuningConstraints } from './tuning.ts';

/**
 * The constants of a method with the smallest worst rate on the quadratics over [μ, L]. Heavy ball:
 *
 * $$\beta = \rho^2, \quad \eta = \frac{4}{(\sqrt L + \sqrt\mu)^2}, \quad \rho = \frac{\sqrt\kappa - 1}{\sqrt\kappa + 1}$$
 *
 * Each method states its own; with constraints see {@link bestEtaFor} and {@link bestBetaFor}. As the rate is
 * quasi-convex, an optimum that is faster than `maxEta` allows moves to η = `maxEta`. For a method that states none (triple momentum,
 * QHM with ν ≠ 1) the momentum is searched for, with the best learning rate for each: then `searched` says how, and the digits are those
 * of the search.
 *
 * @remarks The heavy ball's optimum is stable only up to $\eta(1 + 1/\kappa)$, so what is not given of η and 1 − β is rounded
 * down: `attained` is stable at any κ, and its gap within 1e-7 relative of the optimum's. `rate`, `rateGap` and `rateDecay`
 * are those of the real-number optimum, each right to 8 units of $2^{-53}$. Source: `polyak1964`, `lessard2016`.
 * @param method - One of `METHODS`.
 * @param spectrum - Only its μ and L are tuned for; negative and flat eigenvalues are in `attained`.
 * @param constraints - Any one of `beta` (or `oneMinusBeta`) and `eta`, and `maxEta` with a momentum or by itself; and the
 * method's parameters of its own, which are held (`weightDecay`).
 * @returns The parameters, their rate beside the {@link lowerBound}, and the analysis of the doubles.
 * @throws RangeError if nothing is stable under the constraints (|β| ≥ 1 for the heavy ball, η ≥ 4/L for all), if they leave
 * nothing to tune or exclude each other, if no eigenvalue is above the flat threshold, if L is infinite, or if the method states no
 * optimum and lacks more than one parameter to search for.
 * @throws TypeError if a constraint is unknown or no number, or the method lacks what is constrained.
 * @example
 * ```ts
 * import { fromInterval, heavyBall, optimalTuning } from 'heavyball';
 * const { parameters, rate, attained } = optimalTuning(heavyBall, fromInterval(1, 9));
 * parameters; // => { beta: 0.25, oneMinusBeta: 0.75, eta: 0.25 }
 * rate; // => 0.5
 * attained.stability; // => 'stable'
 * ```
 */
export function optimalTuning<P extends MethodParameters>(
  method: Method<P>,
  spectrum: Spectrum,
  constraints?: TuningConstraints,
): Tuning<P>;

/**
 * The learning rate of a method of higher order with the smallest worst rate on [μ, L], its other parameters given:
 * $\eta^* = \arg\min_\eta \max_{\lambda \in [\mu, L]} \rho(\eta\lambda)$. There is no closed form: a cover of the stable learning rates, then
 * a golden section around the best of them.
 *
 * @remarks The rate need not have one minimum only: `searched.resolution` is how finely the neighbourhood of the best was searched,
 * which is no proof that there is none better elsewhere. The rate is that of the doubles returned. Cost: about a hundred analyses of
 * the interval, a second or less.
 * @param method - One of `HIGHER_ORDER_METHODS`, or your own, to which only ηλ counts.
 * @param spectrum - Only its μ and L are tuned for; negative and flat eigenvalues are in `attained`.
 * @param given - All parameters but η.
 * @returns The parameters with the best learning rate found, their rate beside the {@link lowerBound}, and their analysis.
 * @throws RangeError if no learning rate is stable, or if no eigenvalue is above the flat threshold.
 * @throws RangeError or TypeError if a parameter is missing, unknown or out of its range.
 * @example
 * ```ts
 * import { aggregatedMomentum, fromKappa, optimalTuning } from 'heavyball';
 * const { parameters, rate, closedForm } = optimalTuning(aggregatedMomentum, fromKappa(100), { betas: [0, 0.9] });
 * parameters.eta; // => 0.025703
 * rate; // => 0.942568
 * closedForm; // => false
 * ```
 */
export function optimalTuning<P extends MethodParameters>(
  method: HigherOrderMethod<P>,
  spectrum: Spectrum,
  given: Omit<P, 'eta'>,
): HigherOrderTuning<P>;
export function optimalTuning(
  method: AnyMethod,
  spectrum: Spectrum,
  constraints: TuningConstraints = {},
): Tuning | HigherOrderTuning {
  checkTunable('optimalTuning', spectrum);
  if (!isSecondOrder(method)) {
    const { eta, ...given } = constraints;
    if (eta !== undefined)
      throw inputTypeError(`optimalTuning: eta must be left to tune for ${method.name}, got ${eta}`);
    const best = bestEtaOfHigherOrder('optimalTuning', method, given, spectrum);
    return {
      method: method.name,
      spectrum,
      closedForm: false,
      ...best,
      lowerBound: lowerBound(spectrum),
      attained: analyze(method, best.parameters, spectrum),
    };
  }
  checkConstraints('optimalTuning', method, constraints);
  const best = bestUnder(method, spectrum, constraints);
  return {
    method: method.name,
    spectrum,
    constraints,
    ...best,
    parameters: best.parameters,
    lowerBound: lowerBound(spectrum),
    attained: analyze(method, best.parameters, spectrum),
  };
}

function bestUnder(
  method: Method,
  spectrum: Spectrum,
  { beta, oneMinusBeta, eta, maxEta, ...given }: TuningConstraints,
): BestParameters {
  if (eta !== undefined) return bestBetaFor(method, eta, spectrum, given);
  const stated = beta === undefined ? {} : { beta };
  const momentum = oneMinusBeta !== undefined ? { ...stated, oneMinusBeta } : beta !== undefined ? { beta } : null;
  const best =
    momentum === null
      ? statedOrFound(method, spectrum, given)
      : bestEtaFor(method, { ...given, ...momentum }, spectrum);
  if (maxEta === undefined || best.parameters.eta <= maxEta) return best;
  if (momentum === null && hasMomentum(method)) return bestBetaFor(method, maxEta, spectrum, given);
  return { ...rateOfDoubles(method, { ...best.parameters, eta: maxEta }, spectrum), closedForm: best.closedForm };
}

/** The constants that the method states, or those that a search finds. */
function statedOrFound(method: Method, spectrum: Spectrum, given: Partial<MethodParameters>): BestParameters {
  const where = 'optimalTuning';
  const found = method.optimal(spectrum, given) === null ? bestBySearch(where, method, given, spectrum) : null;
  return found ?? bestConstants(where, method, spectrum, given);
}

/** Parameters that are doubles given by the caller: their rate is that of the worse end. */
function rateOfDoubles(
  method: Method,
  parameters: MethodParameters,
  { mu, L }: Spectrum,
): Omit<BestParameters, 'closedForm'> {
  const [atMu, atL] = [analyzeMode(method, parameters, mu), analyzeMode(method, parameters, L)];
  const worst = atL.gap < atMu.gap ? atL : atMu;
  return { parameters, rate: worst.spectralRadius, rateGap: worst.gap, rateDecay: worst.decay };
}
