import { isInputError } from '../numeric/input-error.ts';
import { randomOf } from '../numeric/random.ts';
import type { Vector } from '../numeric/vector.ts';
import type { Objective } from '../objectives/objective.ts';
import { spectrumOf } from '../spectrum/spectrum-of.ts';
import { findStationary, type StationaryPoint } from './find-stationary.ts';
import { startOf } from './start-of.ts';

/** Where minima are looked for. */
export interface MinimaSearchOptions {
  /** Around which point. Default: the objective's customary start, or (1, …, 1) if it has none. */
  readonly start?: Vector;
  /** From how many points, a whole number. Default 64. */
  readonly points?: number;
}

/** Points are drawn around the start with these standard deviations in turn, in units of max(1, |start|). */
const SPREADS = [0.5, 1, 2, 4] as const;
/** Points closer than this, beside the size of the larger, are one. */
const SAME = 1e-6;
/** Every Newton step takes a Hessian: in more coordinates than this nothing is looked for. */
const MOST_COORDINATES = 16;

/**
 * The minimisers of an objective: those that it declares, else the regular ones, with $\nabla f(\theta) = 0$ and a positive
 * definite $\nabla^2 f(\theta)$, that Newton's method finds from points around a start.
 *
 * @remarks A search proves nothing about what it did not find. It leaves out points where the Hessian is singular, and starts from
 * which it comes to a gradient that is not a number. It always looks from the same points. Nothing is looked for in more than
 * 16 coordinates.
 * @param objective - Anything with `dimension` and `gradient`.
 * @param options - See {@link MinimaSearchOptions}.
 * @returns The minimisers: declared ones in their order, found ones by their first coordinate, and so on. Empty where none is known.
 * @throws TypeError or RangeError if the start is not a point of the objective.
 * @example
 * ```ts
 * import { findMinima, himmelblau, objectiveFrom } from 'heavyball';
 * const mine = objectiveFrom({ dimension: 2, gradient: (point) => himmelblau.gradient(point) });
 * findMinima(mine, { start: [0, 0] }).length; // => 4
 * ```
 */
export function findMinima(objective: Objective, options: MinimaSearchOptions = {}): readonly Vector[] {
  const { minimizers, minimizer, dimension } = objective;
  const start = startOf('findMinima', objective, options.start);
  if (minimizers !== undefined) return minimizers;
  if (minimizer !== undefined) return [minimizer];
  if (dimension > MOST_COORDINATES) return [];
  const found: Vector[] = [];
  for (const from of pointsAround(start, options.points ?? 64)) {
    const minimum = minimumFrom(objective, from);
    if (minimum !== null && !found.some((known) => isSame(known, minimum))) found.push(minimum);
  }
  return found.sort(
    (a, b) => a[a.findIndex((value, i) => value !== b[i])]! - b[a.findIndex((value, i) => value !== b[i])]!,
  );
}

/** The start, and points around it, near and far. */
function pointsAround(start: Vector, count: number): readonly Vector[] {
  const random = randomOf(1);
  const size = Math.max(1, ...start.map(Math.abs));
  return Array.from({ length: count }, (_, k) =>
    k === 0 ? start : start.map((value) => value + size * SPREADS[k % SPREADS.length]! * random.normal()),
  );
}

/** The regular minimum at which Newton's method arrives; null if it arrives elsewhere. */
function minimumFrom(objective: Objective, from: Vector): Vector | null {
  const found = stationaryFrom(objective, from);
  if (!found?.converged) return null;
  const { hessian } = found.hessian;
  const scale = Math.max(spectrumOf(hessian, { symmetrize: true }).flatThreshold, found.hessianError);
  const { flat, negative } = spectrumOf(hessian, { symmetrize: true, flatThreshold: scale });
  return flat === 0 && negative.length === 0 ? found.point : null;
}

/** Where a search comes to a gradient that is no number, it has left the function. */
function stationaryFrom(objective: Objective, from: Vector): StationaryPoint | null {
  try {
    return findStationary(objective, from);
  } catch (error) {
    if (isInputError(error)) return null;
    throw error;
  }
}

function isSame(a: Vector, b: Vector): boolean {
  return a.every((value, i) => Math.abs(value - b[i]!) <= SAME * Math.max(1, Math.abs(value), Math.abs(b[i]!)));
}
