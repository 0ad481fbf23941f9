import type { Flow, Matching } from '../dynamics/flow.ts';
import { parametersOf } from '../dynamics/parameters-of.ts';
import { simulate } from '../dynamics/simulate.ts';
import { solveFlow } from '../dynamics/solve-flow.ts';
import type { Method } from '../methods/method.ts';
import type { Vector } from '../numeric/vector.ts';
import type { Objective } from '../objectives/objective.ts';
import { anharmonic } from './anharmonic.ts';
import type { ClaimVariable } from './claim.ts';

/** Iterations of the coarser run; the finer one makes twice as many. */
const STEPS = 32;
/** Time over which iterates and ODE are compared. */
const DURATION = 2;

/** The cases of a claim about the gap between iterates and ODE. */
export const GAP_VARIABLES: {
  readonly friction: ClaimVariable;
  readonly stiffness: ClaimVariable;
  readonly x: ClaimVariable;
  readonly y: ClaimVariable;
} = {
  friction: { least: 0.2, most: 2, scale: 'linear' },
  stiffness: { least: 1, most: 4, scale: 'linear' },
  x: { least: -1, most: 1, scale: 'linear' },
  y: { least: 1, most: 2, scale: 'linear' },
};

/** The same in words. */
export const GAP_WORDS =
  'a function of the plane that is not quadratic, from rest at (x, y), over the time 2 in 32 and 64 steps; log₂ of the ratio of gaps';

/** One case of {@link GAP_VARIABLES}. */
export type GapCase = { readonly [K in keyof typeof GAP_VARIABLES]: number };

/** How iterates and ODE are matched, and with which velocity the ODE starts. */
export interface GapMatching {
  /** See {@link Matching}. */
  readonly matching: Matching;
  /** The ODE's velocity at the start. */
  readonly velocity: (flow: Flow, gradient: Vector) => Vector;
}

/** log₂ of how much the gap between iterates and ODE shrinks when the time step is halved; the ODE by RK4. */
export function measuredGapOrder(method: Method, instance: GapCase, matching: GapMatching): number {
  return Math.log2(gapOf(method, instance, matching, STEPS) / gapOf(method, instance, matching, 2 * STEPS));
}

function gapOf(method: Method, instance: GapCase, { matching, velocity }: GapMatching, steps: number): number {
  const { friction, stiffness, x, y } = instance;
  const flow: Flow = { friction, timeStep: DURATION / steps, matching };
  const objective: Objective = anharmonic(stiffness);
  const start = [x, y];
  const run = simulate(method, parametersOf(method, flow), objective, { start, maxSteps: steps, tolerance: 0 });
  const { positions } = solveFlow(flow, objective, {
    start,
    velocity: velocity(flow, objective.gradient(start)),
    duration: DURATION,
    samples: steps,
    integrator: 'rk4',
    stepsPerSample: 1,
  });
  const distances = run.iterates.flatMap((point, k) =>
    point.map((value, i) => Math.abs(value - (positions[k]?.[i] ?? NaN))),
  );
  return distances.reduce((largest, distance) => Math.max(largest, distance), 0);
}
