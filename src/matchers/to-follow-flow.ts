import type { Flow } from '../dynamics/flow.ts';
import { solveFlow } from '../dynamics/solve-flow.ts';
import { startVelocity } from '../dynamics/start-velocity.ts';
import type { Run } from '../dynamics/trajectory.ts';
import { checkAtLeastZero, describe } from '../numeric/check.ts';
import { inputRangeError, inputTypeError } from '../numeric/input-error.ts';
import type { Vector } from '../numeric/vector.ts';
import type { Objective } from '../objectives/objective.ts';
import { formatNumber } from '../render/format-number.ts';
import type { MatcherResult } from './matcher-result.ts';
import { isObject } from './rated.ts';

/** How near the iterates have to stay to the ODE. */
export interface FollowOptions {
  /** The largest distance of a coordinate at any recorded iteration, ≥ 0, in the unit of θ. */
  readonly within: number;
}

/** Of one step of the ODE's integration: far below any gap between iterates and ODE that is worth asserting. */
const ODE_TOLERANCE = 1e-12;

/** Asserts that iterates from rest stay near the ODE: see `HeavyballMatchers.toFollowFlow`. */
export function toFollowFlow(
  received: unknown,
  flow: Flow,
  objective: Objective,
  options: FollowOptions,
): MatcherResult {
  const { within } = options;
  checkAtLeastZero('toFollowFlow', 'within', within);
  const run = checkedRun(received);
  const { gap, step } = largestGap(run, flow, objective);
  const pass = gap <= within;
  const { friction, timeStep } = flow;
  return {
    pass,
    message: () =>
      `expected the iterates ${pass ? 'to leave' : 'to follow'} θ̈ + ${formatNumber(friction)} θ̇ + ∇f = 0 with time step ` +
      `${formatNumber(timeStep)} ${pass ? 'by more than' : 'within'} ${formatNumber(within)}, ` +
      `the largest distance is ${formatNumber(gap)}, at step ${step}`,
  };
}

function checkedRun(received: unknown): Run {
  if (!isRun(received)) {
    throw inputTypeError(
      `toFollowFlow: received must be a trajectory, as simulate returns it, got ${describe(received)}`,
    );
  }
  const { iterates, previous, steps, iterations } = received;
  if (!(iterations > 0)) throw inputRangeError('toFollowFlow: trajectory must have 1 iteration at least, got 0');
  if (steps[0] !== 0 || !previous.every((value, i) => value === iterates[0]?.[i])) {
    throw inputRangeError('toFollowFlow: trajectory must start at rest, from two equal points, got two that differ');
  }
  return received;
}

function isRun(value: unknown): value is Run {
  return isObject(value) && 'iterates' in value && 'steps' in value && 'previous' in value;
}

/** The largest distance of a coordinate and the iteration where it is; Infinity where the ODE leaves the finite numbers. */
function largestGap(run: Run, flow: Flow, objective: Objective): { readonly gap: number; readonly step: number } {
  const start = run.iterates[0] ?? [];
  const { positions } = solveFlow(flow, objective, {
    duration: run.iterations * flow.timeStep,
    samples: run.iterations,
    start,
    velocity: startVelocity(flow, objective.gradient(start)),
    tolerance: ODE_TOLERANCE,
  });
  return run.steps
    .map((step, k) => ({ step, gap: distance(run.iterates[k] ?? [], positions[step]) }))
    .reduce((most, each) => (each.gap > most.gap ? each : most));
}

function distance(iterate: Vector, position: Vector | undefined): number {
  if (position === undefined) return Infinity;
  return iterate.reduce((most, value, i) => Math.max(most, Math.abs(value - (position[i] ?? Infinity))), 0);
}
