import type { HigherOrderMethod } from '../methods/higher-order-method.ts';
import type { MethodParameters } from '../methods/method.ts';
import { Complex } from '../numeric/complex.ts';
import { inputRangeError } from '../numeric/input-error.ts';
import { exponentialMemory, type ExponentialMemory } from '../response/exponential-memory.ts';
import { checkMatching } from './check-matching.ts';
import type { FlowOptions } from './flow-of.ts';
import type { Matching } from './flow.ts';

/** One of the velocities of a {@link HigherOrderFlow}. */
export interface FlowVelocity {
  /** c in V̇ = −cV − ∇f, per unit of time; one of a conjugate pair for a memory that oscillates. */
  readonly friction: Complex;
  /** How much of V moves θ. */
  readonly weight: Complex;
}

/**
 * The ODE limit of a method of higher order, of as many velocities as its memory of gradients has exponentials:
 *
 * $$\dot\theta = \sum_i w_i V_i - d\,\nabla f(\theta), \qquad \dot V_i = -c_i V_i - \nabla f(\theta)$$
 */
export interface HigherOrderFlow {
  /** $V_i$; of a conjugate pair both. Their weights sum to 1. */
  readonly velocities: readonly FlowVelocity[];
  /** d: what the part of each gradient that is not remembered adds. */
  readonly descent: number;
  /** h > 0: iteration k is at time k·h. */
  readonly timeStep: number;
  /** How the two were matched. */
  readonly matching: Matching;
}

const WHERE = 'flowOfHigherOrder';

/**
 * The ODE limit of a method of higher order. A gradient moves θ by $w_k = \delta_k + \sum_i r_i p_i^k$ k steps later; every exponential is
 * a velocity with friction, matched as {@link flowOf} matches β:
 *
 * | matching | $h^2$ | $c_i h$ | $w_i$ |
 * |---|---|---|---|
 * | conformal | $2\sum_i \frac{r_i}{1 + p_i}$ | $-\ln p_i$ | $\frac{2 r_i}{h^2 (1 + p_i)}$ |
 * | central | the same | $\frac{2(1 - p_i)}{1 + p_i}$ | the same |
 * | textbook | $\sum_i r_i$ | $1 - p_i$ | $\frac{r_i}{h^2}$ |
 *
 * Aggregated momentum: $p_i = \beta_i$ and $r_i = \eta/K$, a velocity for each β but 0, whose $\frac{\eta}{K}\nabla f$ is not remembered.
 * Complex momentum: $p = \beta e^{\pm i\varphi}$ and $r = \eta/2$, that is a velocity that turns.
 *
 * @remarks Each velocity is a leapfrog of its own, so that with the first two the gap between iterates and ODE over a fixed time is
 * $O(h^2)$, and the iteration loses its stability where leapfrog does: where nothing is forgotten at once, a root reaches −1 at
 * $h^2\lambda = 4$. The equation for aggregated momentum is in `lucas2019`; its matching here follows `franca2020`.
 * @param method - One of `HIGHER_ORDER_METHODS`, or your own.
 * @param parameters - The method's parameters.
 * @param options - The matching.
 * @returns Velocities, descent and time step.
 * @throws RangeError if gradients are not remembered as a sum of different exponentials that fade, or if the matching has no flow for
 * them (a negative $p_i$ for the conformal one); RangeError or TypeError if a parameter is missing, unknown or out of its range.
 * @example
 * ```ts
 * import { aggregatedMomentum, flowOfHigherOrder } from 'heavyball';
 * const { timeStep, velocities } = flowOfHigherOrder(aggregatedMomentum, { betas: [0.5, 0.9], eta: 0.01 });
 * timeStep; // => 0.109224
 * velocities.map(({ friction }) => friction.re); // => [ 0.964630, 6.34612 ]
 * ```
 */
export function flowOfHigherOrder<P extends MethodParameters>(
  method: HigherOrderMethod<P>,
  parameters: P,
  { matching = 'conformal' }: FlowOptions = {},
): HigherOrderFlow {
  checkMatching(WHERE, matching);
  const memory = exponentialMemory(method, parameters);
  if (memory === null || memory.exponentials.length === 0) {
    throw inputRangeError(
      `${WHERE}: parameters must be such that gradients are remembered as different exponentials that fade, got others for ${method.name}`,
    );
  }
  return matching === 'textbook' ? textbook(memory) : leapfrog(memory, matching);
}

function leapfrog({ exponentials, direct }: ExponentialMemory, matching: 'conformal' | 'central'): HigherOrderFlow {
  const negative = exponentials.find(({ factor }) => factor.im === 0 && factor.re <= 0);
  if (matching === 'conformal' && negative !== undefined) {
    throw inputRangeError(`${WHERE}: no factor must be negative for the conformal matching, got ${negative.factor.re}`);
  }
  const shares = exponentials.map(({ amount, factor }) => amount.mul(2).div(factor.add(1)));
  const timeStep = stepOf(shares);
  return {
    velocities: exponentials.map(({ factor }, i) => ({
      friction: (matching === 'conformal'
        ? factor.log().neg()
        : new Complex(1, 0).sub(factor).mul(2).div(factor.add(1))
      ).div(timeStep),
      weight: shares[i]!.div(timeStep ** 2),
    })),
    descent: direct / timeStep,
    timeStep,
    matching,
  };
}

function textbook({ exponentials, direct }: ExponentialMemory): HigherOrderFlow {
  const timeStep = stepOf(exponentials.map(({ amount }) => amount));
  return {
    velocities: exponentials.map(({ amount, factor }) => ({
      friction: new Complex(1, 0).sub(factor).div(timeStep),
      weight: amount.div(timeStep ** 2),
    })),
    descent: direct / timeStep,
    timeStep,
    matching: 'textbook',
  };
}

/** h from h²; the imaginary parts of conjugates cancel. */
function stepOf(parts: readonly Complex[]): number {
  const square = parts.reduce((sum, { re }) => sum + re, 0);
  if (square > 0) return Math.sqrt(square);
  throw inputRangeError(`${WHERE}: the square of the time step must be above 0, got ${square}`);
}
