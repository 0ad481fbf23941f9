import type { Cycle } from '../certificates/cycle.ts';
import { findCycle } from '../certificates/find-cycle.ts';
import { runAround } from '../certificates/run-around.ts';
import type { Trajectory } from '../dynamics/trajectory.ts';
import { isInputError } from '../numeric/input-error.ts';
import type { Model } from './model.ts';

/** A cycle of the method on a function of the class, and the run around it. */
export interface CycleRun {
  readonly cycle: Cycle;
  readonly trajectory: Trajectory;
}

/** The run around the cycle of the method, so many steps; null where none is asked for, or there is none that is known. */
export function cycleRun({ state, spectrum: { mu, L }, subject }: Model, steps: number): CycleRun | null {
  if (state.runsOn !== 'cycle' || subject.kind === 'higher') return null;
  const { method, parameters } = subject;
  try {
    const cycle = findCycle(parameters, { mu, L }, { method });
    return cycle === null ? null : { cycle, trajectory: runAround(cycle, steps) };
  } catch (error) {
    if (isInputError(error)) return null;
    throw error;
  }
}
