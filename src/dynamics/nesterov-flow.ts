import { checkPositive } from '../numeric/check.ts';
import { inputRangeError } from '../numeric/input-error.ts';
import type { Vector } from '../numeric/vector.ts';
import type { FlowStatus } from './flow.ts';

/** Nesterov's equation $\ddot\theta + \frac rt\dot\theta + \nabla f(\theta) = 0$: a friction that fades like 1/t. */
export interface NesterovFlow {
  /** r in the friction r/t: above 0, at most 20. Default 3, the one of the momentum (k − 1)/(k + 2). */
  readonly r?: number;
}

/** A solution of Nesterov's equation from rest, sampled. */
export interface NesterovFlowTrajectory {
  /** The equation: its r. */
  readonly flow: Required<NesterovFlow>;
  /** Name of the objective: `ravine`. */
  readonly objective: string;
  /** The times of the samples, ascending, the first 0. */
  readonly times: readonly number[];
  /** θ at each time. */
  readonly positions: readonly Vector[];
  /** θ̇ at each time. */
  readonly velocities: readonly Vector[];
  /** How far it was followed. */
  readonly status: FlowStatus;
}

/** The r of an equation, checked. */
export function frictionConstant(where: string, { r = 3 }: NesterovFlow): number {
  checkPositive(where, 'r', r);
  if (r > 20) throw inputRangeError(`${where}: r must be at most 20, got ${r}`);
  return r;
}
