import { flowFromRest } from '../dynamics/flow-from-rest.ts';
import { flowOf } from '../dynamics/flow-of.ts';
import type { FlowTrajectory } from '../dynamics/flow.ts';
import { isInputError } from '../numeric/input-error.ts';
import type { SliceComparison } from '../render/slice-comparison.ts';
import { fromRest } from '../response/from-rest.ts';
import { analyzeMode } from '../stability/analyze-mode.ts';
import type { Model } from './model.ts';

/** Points farther out than this have left every picture. */
const LARGEST = 1e120;

/** The run along the smallest and the largest curvature, with the ODE at the times of its iterations. */
export function sliceRun({ state, spectrum, subject }: Model): SliceComparison {
  const { method, parameters } = subject;
  const curvatures = [spectrum.mu, spectrum.L] as const;
  const modes = curvatures.map((lambda) => ({
    mode: analyzeMode(method, parameters, lambda),
    first: method.firstFactor?.(parameters, lambda),
  }));
  const iterates = Array.from({ length: state.step + 1 }, (_, k) =>
    modes.map(({ mode, first }, i) => state.start[i]! * fromRest(mode, first, k)),
  );
  const kept = withinReach(iterates);
  return {
    curvatures,
    minimizer: [0, 0],
    trajectory: {
      method: method.name,
      parameters,
      objective: 'quadratic',
      previous: state.start,
      iterates: kept,
      steps: kept.map((_, k) => k),
      values: [],
      status: kept.length < iterates.length ? 'diverged' : 'step-limit',
      iterations: kept.length - 1,
    },
    solution: flowAlong(state.start, curvatures, subject, kept.length),
  };
}

/** The solution of the ODE at the times of so many iterations; null where the method has none. */
function flowAlong(
  start: readonly [number, number],
  curvatures: readonly [number, number],
  { method, parameters }: Model['subject'],
  count: number,
): FlowTrajectory | null {
  const flow = flowFor(method, parameters);
  if (flow === null) return null;
  const times = Array.from({ length: count }, (_, k) => k * flow.timeStep);
  const states = times.map((time) => curvatures.map((lambda, i) => flowFromRest(flow, lambda, time, start[i]!)));
  const kept = withinReach(states.map((pair) => pair.map(({ position }) => position)));
  return {
    flow,
    objective: 'quadratic',
    times: times.slice(0, kept.length),
    positions: kept,
    velocities: states.slice(0, kept.length).map((pair) => pair.map((one) => one.velocity)),
    status: 'completed',
  };
}

/** The ODE that a method follows; null for a method or momentum that follows none. */
export function flowFor(...[method, parameters]: Parameters<typeof flowOf>): ReturnType<typeof flowOf> | null {
  try {
    return flowOf(method, parameters);
  } catch (error) {
    if (isInputError(error)) return null;
    throw error;
  }
}

function withinReach(points: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const end = points.findIndex((point) => !point.every((value) => Math.abs(value) < LARGEST));
  return end < 0 ? points : points.slice(0, end);
}
