import { findMinima } from '../dynamics/find-minima.ts';
import { startOf } from '../dynamics/start-of.ts';
import { describe } from '../numeric/check.ts';
import { inputTypeError } from '../numeric/input-error.ts';
import type { Vector } from '../numeric/vector.ts';
import { hessianAt } from '../objectives/hessian-at.ts';
import type { Objective } from '../objectives/objective.ts';
import { spectrumOf } from '../spectrum/spectrum-of.ts';
import type { Spectrum } from '../spectrum/spectrum.ts';
import { checkRepeats } from './check-repeats.ts';

/** What a method is run on, where a map is of runs. */
export interface RunSubject {
  /** The function. */
  readonly objective: Objective;
  /** θ₀ = θ₋₁, where the plane does not give it. */
  readonly start: Vector;
  /** The minimisers by which runs are told apart: those that {@link findMinima} returns from the start. */
  readonly minima: readonly Vector[];
  /** The curvatures at the first of them; null where none is known, or where not all of its curvatures are above 0. */
  readonly curvatures: Spectrum | null;
  /** What the objective is made again from, where that is known. */
  readonly source: ObjectiveSource | null;
}

/** Where an objective comes from. */
export interface ObjectiveSource {
  /** Its spelling on the command line: `rosenbrock`, `saddle-chain:n=4`, `./mine.mjs`. */
  readonly objective: string;
  /** The checksum of its file, where it has one. */
  readonly checksum?: string;
}

/** More coordinates than this have no matrix of curvatures made for them. */
const MOST_COORDINATES = 1000;

/** What else is known of runs. */
export interface RunSubjectOptions {
  /** θ₀ = θ₋₁. Default: the objective's customary start, or (1, …, 1) if it has none. */
  readonly start?: Vector;
  /** What the objective is made again from, where the map is to be. */
  readonly source?: ObjectiveSource;
}

/**
 * Puts together what maps of runs on an objective need, for `planMap`, `layerMap` and `refineMap`; {@link outcomeMap} does it by itself.
 *
 * @param objective - The function.
 * @param given - See {@link RunSubjectOptions}.
 * @returns The subject, with the minimisers of {@link findMinima} and the curvatures at the first of them.
 * @throws TypeError or RangeError if the start is not a point of the objective, or if the gradient there is not the same twice.
 * @example
 * ```ts
 * import { fromKappa, heavyBall, layerMap, outcomeAt, rosenbrock, runSubjectOf } from 'heavyball';
 * const runs = runSubjectOf(rosenbrock);
 * runs.curvatures?.L; // => 1001.6
 * const axes = { x: { from: 0.8, to: 1, count: 2 }, y: { from: 0, to: 0.002, count: 2 } };
 * const map = layerMap('outcome', heavyBall, runs.curvatures ?? fromKappa(1), axes, { runs, steps: 2000 });
 * outcomeAt(map, map.values[3] ?? NaN)?.words; // => 'minimum (1, 1)'
 * ```
 */
export function runSubjectOf(objective: Objective, given: RunSubjectOptions = {}): RunSubject {
  checkObjective(objective);
  const start = startOf('map', objective, given.start);
  checkRepeats(objective, start);
  const minima = findMinima(objective, { start });
  const [first] = minima;
  const curvatures = first === undefined ? null : curvaturesAt(objective, first);
  return { objective, start, minima, curvatures, source: given.source ?? null };
}

function checkObjective(value: unknown): void {
  if (typeof value === 'object' && value !== null && 'gradient' in value) return;
  throw inputTypeError(`map: objective must be an objective such as rosenbrock, got ${describe(value)}`);
}

function curvaturesAt(objective: Objective, minimum: Vector): Spectrum | null {
  if (objective.dimension > MOST_COORDINATES) return null;
  const { hessian, error } = hessianAt(objective, minimum);
  const known = spectrumOf(hessian, { symmetrize: true });
  const spectrum = spectrumOf(hessian, { symmetrize: true, flatThreshold: Math.max(known.flatThreshold, error) });
  return spectrum.flat === 0 && spectrum.negative.length === 0 ? spectrum : null;
}
