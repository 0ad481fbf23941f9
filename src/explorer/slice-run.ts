import { flowFromRest } from '../dynamics/flow-from-rest.ts';
import { flowOf } from '../dynamics/flow-of.ts';
import type { Flow, FlowTrajectory } from '../dynamics/flow.ts';
import { isInputError } from '../numeric/input-error.ts';
import type { SliceComparison } from '../render/slice-comparison.ts';
import { runFromRest } from '../response/run-from-rest.ts';
import type { Spectrum } from '../spectrum/spectrum.ts';
import type { Model, Subject } from './model.ts';

/** Points farther out than this have left every picture. */
const LARGEST = 1e120;

/** The curvatures of the slice: the smallest and the largest, of a saddle the most negative one instead of the smallest. */
function sliceCurvatures({ mu, L, negative }: Spectrum): readonly [number, number] {
  return [negative[0] ?? mu, L];
}

/** The run along two curvatures, with the ODE at the times of its iterations. */
export function sliceRun({ state, spectrum, subject }: Model): SliceComparison {
  const { method, parameters } = subject;
  const curvatures = sliceCurvatures(spectrum);
  const runs = curvatures.map((lambda) => runFromRest(method, parameters, lambda, state.step));
  const iterates = Array.from({ length: state.step + 1 }, (_, k) => runs.map((run, i) => state.start[i]! * run[k]!));
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
  subject: Subject,
  count: number,
): FlowTrajectory | null {
  const flow = flowFor(subject);
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

/** The ODE of one velocity that a method follows; null for a method or momentum that follows none. */
export function flowFor({ kind, method, parameters }: Subject): Flow | null {
  if (kind === 'higher') return null;
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
