import type { Method } from '../methods/method.ts';
import { checkFinite, checkPositive } from '../numeric/check.ts';
import { inputRangeError } from '../numeric/input-error.ts';
import { checkMatching } from './check-matching.ts';
import type { Flow } from './flow.ts';

/** Momentum and learning rate. */
export interface MomentumParameters {
  /** Momentum β. */
  readonly beta: number;
  /** 1 − β; left out for β < ½, where `beta` has more digits. */
  readonly oneMinusBeta?: number;
  /** Learning rate η. */
  readonly eta: number;
}

/**
 * The momentum and learning rate with which a method follows $\ddot\theta + c\dot\theta + \nabla f(\theta) = 0$ in steps of
 * time h: the inverse of {@link flowOf}.
 *
 * | matching | $\beta$ | $\eta$ | needs |
 * |---|---|---|---|
 * | conformal | $e^{-ch}$ | $h^2(1 + \beta)/2$ | |
 * | central | $\frac{1 - ch/2}{1 + ch/2}$ | $\frac{h^2}{1 + ch/2}$ | $ch > -2$ |
 * | textbook | $1 - ch$ | $h^2$ | |
 *
 * @remarks The flow does not say how far a method looks ahead: general momentum takes γ besides. Accurate to a few ulp,
 * 1 − β too. Source: `franca2020` (conformal), `polyak1964` (the ODE).
 * @param method - A method with momentum.
 * @param flow - Friction c, any finite number; time step h > 0; matching, conformal unless given.
 * @returns β, η, and 1 − β where it has the more digits.
 * @throws RangeError if the method has no momentum, or parameters other than the family's, if c or h is out of range, or if the matching has no β, or no η > 0
 * in doubles, for them; TypeError if c or h is no number.
 * @example
 * ```ts
 * import { heavyBall, parametersOf } from 'heavyball';
 * parametersOf(heavyBall, { friction: 2, timeStep: 0.125, matching: 'textbook' }); // => { beta: 0.75, oneMinusBeta: 0.25, eta: 0.015625 }
 * parametersOf(heavyBall, { friction: 2, timeStep: 0.1 }).beta; // => 0.818731
 * ```
 */
export function parametersOf(
  method: Method,
  flow: Pick<Flow, 'friction' | 'timeStep'> & Partial<Flow>,
): MomentumParameters {
  const { friction, timeStep, matching = 'conformal' } = flow;
  if (!Object.hasOwn(method.parameters, 'beta')) {
    throw inputRangeError(`parametersOf: method must have momentum, got ${method.name}`);
  }
  if (method.coordinates === 'own') {
    throw inputRangeError(`parametersOf: method must have the family’s β and η for its parameters, got ${method.name}`);
  }
  checkFinite('parametersOf', 'friction', friction);
  checkPositive('parametersOf', 'timeStep', timeStep);
  checkMatching('parametersOf', matching);
  const damping = friction * timeStep;
  const square = timeStep * timeStep;
  if (matching === 'conformal') {
    const beta = Math.exp(-damping);
    const eta = checkedEta((square * (1 + beta)) / 2);
    return beta < 0.5 ? { beta, eta } : momentum(-Math.expm1(-damping), eta);
  }
  if (matching === 'textbook') return momentum(damping, square);
  const divisor = 1 + damping / 2;
  if (!(divisor > 0)) {
    throw inputRangeError(`parametersOf: friction · timeStep must be > -2 for the central matching, got ${damping}`);
  }
  return momentum(damping / divisor, square / divisor);
}

function momentum(complement: number, eta: number): MomentumParameters {
  const oneMinusBeta = complement + 0;
  checkFinite('parametersOf', '1 − β', oneMinusBeta);
  return { beta: 1 - oneMinusBeta, oneMinusBeta, eta: checkedEta(eta) };
}

/** η, unless it is beyond the doubles. */
function checkedEta(eta: number): number {
  checkPositive('parametersOf', 'η', eta);
  return eta;
}
