import { checkFinite, checkPositive } from '../numeric/check.ts';

/** A particle in the landscape f, and how its motion is cut into steps. */
export interface PhysicalParameters {
  /** Mass m > 0. */
  readonly mass: number;
  /** Drag d, force per velocity: any finite number; negative drag drives the motion. */
  readonly drag: number;
  /** Time Δ > 0 of one iteration. */
  readonly timeStep: number;
}

/**
 * Momentum and learning rate of a particle of mass m with drag d, $m\ddot x = -\nabla f(x) - d\dot x$, moved by
 * semi-implicit Euler steps of time Δ (first the velocity, then the position with the new velocity):
 *
 * $$\beta = 1 - \frac{d\Delta}{m}, \qquad \eta = \frac{\Delta^2}{m}$$
 *
 * @remarks Forward Euler (the position with the old velocity) does not give the heavy ball. Three numbers make two: only β
 * and η can be told from the iterates, so m may be taken as 1. β < 0 when a step is longer than the relaxation time m/d.
 * Source: `polyak1964`; semi-implicit Euler: `hairer2006`.
 * @param physical - Mass, drag and time step, in consistent units.
 * @returns Parameters of the heavy ball, 1 − β beside β.
 * @throws RangeError if m or Δ is not above 0, if d is not finite, or if 1 − β or η is beyond the doubles; TypeError if
 * something is not a number.
 * @example
 * ```ts
 * import { fromPhysical } from 'heavyball';
 * fromPhysical({ mass: 2, drag: 1, timeStep: 0.5 }); // => { beta: 0.75, oneMinusBeta: 0.25, eta: 0.125 }
 * ```
 */
export function fromPhysical({ mass, drag, timeStep }: PhysicalParameters): {
  /** Momentum β. */
  readonly beta: number;
  /** 1 − β. */
  readonly oneMinusBeta: number;
  /** Learning rate η. */
  readonly eta: number;
} {
  checkPositive('fromPhysical', 'mass', mass);
  checkFinite('fromPhysical', 'drag', drag);
  checkPositive('fromPhysical', 'timeStep', timeStep);
  const timePerMass = timeStep / mass;
  const oneMinusBeta = drag * timePerMass + 0;
  const eta = timeStep * timePerMass;
  checkFinite('fromPhysical', 'drag · timeStep / mass', oneMinusBeta);
  checkPositive('fromPhysical', 'timeStep² / mass', eta);
  return { beta: 1 - oneMinusBeta, oneMinusBeta, eta };
}
