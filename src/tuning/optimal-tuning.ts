import type { Method, MethodParameters } from '../methods/method.ts';
import type { Spectrum } from '../spectrum/spectrum.ts';
import { analyze } from '../stability/analyze.ts';
import { analyzeMode } from '../stability/analyze-mode.ts';
import { hasMomentum } from '../stability/look-ahead-of.ts';
import { bestBetaFor } from './best-beta-for.ts';
import { bestConstants } from './best-constants.ts';
import { bestEtaFor } from './best-eta-for.ts';
import { checkConstraints } from './check-constraints.ts';
import { checkTunable } from './check-tunable.ts';
import { lowerBound } from './lower-bound.ts';
import type { BestParameters, Tuning, TuningConstraints } from './tuning.ts';

/**
 * The constants of a method with the smallest worst rate on the quadratics over [μ, L]. Heavy ball:
 *
 * $$\beta = \rho^2, \quad \eta = \frac{4}{(\sqrt L + \sqrt\mu)^2}, \quad \rho = \frac{\sqrt\kappa - 1}{\sqrt\kappa + 1}$$
 *
 * Each method states its own; with constraints see {@link bestEtaFor} and {@link bestBetaFor}. As the rate is
 * quasi-convex, an optimum that is faster than `maxEta` allows moves to η = `maxEta`.
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
 * nothing to tune or exclude each other, if no eigenvalue is above the flat threshold, if L is infinite, or if the method has no known
 * optimum.
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
  constraints: TuningConstraints = {},
): Tuning<P> {
  checkTunable('optimalTuning', spectrum);
  checkConstraints('optimalTuning', method, constraints);
  const best = bestUnder(method, spectrum, constraints);
  return {
    method: method.name,
    spectrum,
    constraints,
    ...best,
    // The method's own constants, or what it is checked to take.
    parameters: best.parameters as P,
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
  const momentum = oneMinusBeta !== undefined ? { beta, oneMinusBeta } : beta !== undefined ? { beta } : null;
  const best =
    momentum === null
      ? bestConstants('optimalTuning', method, spectrum, given)
      : bestEtaFor(method, { ...given, ...momentum }, spectrum);
  if (maxEta === undefined || best.parameters.eta <= maxEta) return best;
  if (momentum === null && hasMomentum(method)) return bestBetaFor(method, maxEta, spectrum, given);
  return { ...rateOfDoubles(method, { ...best.parameters, eta: maxEta }, spectrum), closedForm: best.closedForm };
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
