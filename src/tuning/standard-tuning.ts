import type { Method, MethodParameters } from '../methods/method.ts';
import { inputRangeError } from '../numeric/input-error.ts';
import type { Spectrum } from '../spectrum/spectrum.ts';
import { analyze } from '../stability/analyze.ts';
import { bestConstants, statedBy } from './best-constants.ts';
import { checkConstraints } from './check-constraints.ts';
import { checkTunable } from './check-tunable.ts';
import { lowerBound } from './lower-bound.ts';
import type { Tuning, TuningConstraints } from './tuning.ts';

/**
 * The constants that textbooks give for a method on [μ, L]. For Nesterov:
 *
 * $$\eta = \frac1L, \quad \beta = \frac{\sqrt\kappa - 1}{\sqrt\kappa + 1}, \quad \rho = 1 - \frac{1}{\sqrt\kappa}$$
 *
 * which hold a guarantee on every smooth strongly convex function but are not the fastest on quadratics. A method whose
 * textbook constants are the optimum on quadratics (heavy ball, gradient descent) gets those of {@link optimalTuning}.
 *
 * @remarks Rounded down and as accurate as in {@link optimalTuning}. Source: `nesterov2004`.
 * @param method - One of `METHODS`.
 * @param spectrum - Only its μ and L are tuned for.
 * @param constraints - The method's parameters of its own that are held: `weightDecay`, robust momentum's `rho`.
 * @returns The parameters, the rate of these constants on the quadratics over [μ, L], and the analysis of the doubles.
 * @throws RangeError if no eigenvalue is above the flat threshold, if L is infinite, or if neither constants are known.
 * @throws TypeError if `spectrum` is none, or if a constraint is unknown or no number.
 * @example
 * ```ts
 * import { fromKappa, nesterov, standardTuning } from 'heavyball';
 * standardTuning(nesterov, fromKappa(100)).rate; // => 0.9
 * ```
 */
export function standardTuning<P extends MethodParameters>(
  method: Method<P>,
  spectrum: Spectrum,
  constraints: TuningConstraints = {},
): Tuning<P> {
  checkTunable('standardTuning', spectrum);
  checkConstraints('standardTuning', method, constraints);
  const { beta, oneMinusBeta, eta, maxEta, ...given } = constraints;
  const held = Object.entries({ beta, oneMinusBeta, eta, maxEta }).find(([, value]) => value !== undefined);
  if (held !== undefined) {
    throw inputRangeError(`standardTuning: constraints must leave β and η to the textbook, got ${held[0]}`);
  }
  const erased: Method = method;
  const stated = erased.standard?.(spectrum, given) ?? null;
  const best = stated === null ? bestConstants('standardTuning', method, spectrum, given) : statedBy(stated);
  return {
    method: method.name,
    spectrum,
    constraints,
    ...best,
    // The method's own constants, or what it is checked to take.
    parameters: best.parameters as P,
    lowerBound: lowerBound(spectrum),
    attained: analyze(method, best.parameters as P, spectrum),
  };
}
