import type { Method, MethodParameters } from '../methods/method.ts';
import { inputRangeError } from '../numeric/input-error.ts';
import { minusLog } from '../numeric/minus-log.ts';
import { checkMatching } from './check-matching.ts';
import type { Flow, Matching } from './flow.ts';

/** How a method is matched with its ODE. */
export interface FlowOptions {
  /** See {@link Matching}. Default `'conformal'`. */
  readonly matching?: Matching;
}

/**
 * The ODE limit $\ddot\theta + c\dot\theta + \nabla f(\theta) = 0$ of a method, and the time h that one iteration takes:
 *
 * | matching | $h$ | $c$ | needs |
 * |---|---|---|---|
 * | conformal | $\sqrt{2\eta/(1 + \beta)}$ | $-\ln\beta / h$ | $\beta > 0$ |
 * | central | $\sqrt{2\eta/(1 + \beta)}$ | $\frac{2(1 - \beta)}{(1 + \beta)h}$ | $\beta > -1$ |
 * | textbook | $\sqrt\eta$ | $(1 - \beta)/h$ | |
 *
 * @remarks The gap between iterates and ODE over a fixed time is $O(h^2)$ for the heavy ball with the first two, $O(h)$ with
 * the textbook's; for a method that looks ahead (γ ≠ 0) it is $O(h)$ with all three, because looking ahead adds the friction
 * $\gamma h \nabla^2 f$, which this ODE does not have. Both numbers are within a few ulp, for β near 1 too: 1 − β is not
 * formed by subtraction where it is given.
 * β and η are those of the family that the method is; under weight decay f is with ½ shift |θ|² added to it.
 * Source: `franca2020` (conformal), `polyak1964` (the ODE).
 * @param method - The method; its momentum and learning rate are read off its polynomial.
 * @param parameters - The parameters that the method takes.
 * @param options - The matching.
 * @returns Friction c and time step h, dimensionless when θ is; β > 1 has negative friction.
 * @throws RangeError if a parameter is out of its range, or if the matching has no flow for this β; TypeError if a parameter
 * is missing or not the method's.
 * @example
 * ```ts
 * import { flowOf, heavyBall } from 'heavyball';
 * flowOf(heavyBall, { beta: 0.5, eta: 0.03 }).timeStep; // => 0.2
 * flowOf(heavyBall, { beta: 0.5, eta: 0.03 }).friction; // => 3.46574
 * flowOf(heavyBall, { beta: 0.5, eta: 0.25 }, { matching: 'textbook' }).friction; // => 1
 * ```
 */
export function flowOf<P extends MethodParameters>(method: Method<P>, parameters: P, options: FlowOptions = {}): Flow {
  const { matching = 'conformal' } = options;
  checkMatching('flowOf', matching);
  const { eta, shift = 0 } = method.family(parameters);
  if (!(eta > 0)) throw inputRangeError(`flowOf: the learning rate of the family must be above 0, got ${eta}`);
  // Where λ + shift is 0 the polynomial is z² − (1 + β)z + β, whatever γ is.
  const { trace, determinant, oneMinusDeterminant } = method.polynomial(parameters, 0 - shift);
  const onePlusBeta = trace.hi;
  const oneMinusBeta = oneMinusDeterminant.hi;
  if (matching === 'textbook') {
    const timeStep = Math.sqrt(eta);
    return { friction: oneMinusBeta / timeStep, timeStep, matching };
  }
  const least = matching === 'conformal' ? 0 : -1;
  if (!(matching === 'conformal' ? determinant.hi > 0 : onePlusBeta > 0)) {
    throw inputRangeError(`flowOf: beta must be > ${least} for the ${matching} matching, got ${determinant.hi}`);
  }
  const timeStep = Math.sqrt(eta / (onePlusBeta / 2));
  const frictionTimesStep =
    matching === 'conformal' ? minusLog(determinant, oneMinusDeterminant) : oneMinusBeta / (onePlusBeta / 2);
  return { friction: frictionTimesStep / timeStep, timeStep, matching };
}
