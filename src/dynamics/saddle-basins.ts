import type { Method, MethodParameters } from '../methods/method.ts';
import { checkInteger, checkPositive } from '../numeric/check.ts';
import { normOf } from '../numeric/norm-of.ts';
import type { Vector } from '../numeric/vector.ts';
import type { Objective } from '../objectives/objective.ts';
import { simulate } from './simulate.ts';
import { wayDown } from './way-down.ts';

/** Which states are run. */
export interface SaddleBasinsOptions {
  /** Positions and velocities from −`radius` to `radius`, > 0. Default: twice the way to the farther end. */
  readonly radius?: number;
  /** So many positions, and as many velocities, a whole number from 2 to 1000. Default 120. */
  readonly cells?: number;
}

/** Where the runs end that begin in the states along a saddle's direction of negative curvature. */
export interface SaddleBasins {
  /** The method's name. */
  readonly method: string;
  /** Its parameters. */
  readonly parameters: MethodParameters;
  /** The saddle. */
  readonly saddle: Vector;
  /** The unit eigenvector of its negative curvature. */
  readonly direction: Vector;
  /** Positions and velocities reach from −`radius` to `radius`. */
  readonly radius: number;
  /** So many positions, and as many velocities. */
  readonly cells: number;
  /** Where a run ends that leaves the saddle along its direction, and where one does that leaves it the other way. */
  readonly ends: readonly [Vector, Vector];
  /** 0 or 1 for the `ends`, 2 for anything else; positions ascending in each row, velocities from row to row. */
  readonly codes: Uint8Array;
}

/** This far from the saddle, as a part of its size or of 1, runs begin that leave it. */
const NUDGE = 1e-6;
/** Runs that end this close together, as a part of the radius, end in one place. */
const SAME = 1e-3;
/** A run ends where its gradient has shrunk to this part, and there is no more to be learnt of where it ends. */
const TOLERANCE = 1e-5;
const MOST_STEPS = 5000;

/**
 * Runs a method from a grid of states along a saddle's direction of negative curvature: from the points $s + xv$ with the velocities
 * $wv$, $w = (\theta_0 - \theta_{-1})/\sqrt\eta$. The {@link stableManifold} is the line between the basins, where it stays on v.
 *
 * @param objective - A function of any number of coordinates.
 * @param saddle - Where its gradient is 0 and exactly one curvature negative.
 * @param method - The heavy ball, or another method to compare with it.
 * @param parameters - Its parameters; its η is the one of the velocities.
 * @param options - See {@link SaddleBasinsOptions}.
 * @returns The two ends, and which of them each state leads to. Cost: a run for each state, some 1e-4 s each.
 * @throws RangeError or TypeError if not exactly one curvature is negative, or the point, a parameter or an option is not as said.
 * @example
 * ```ts
 * import { heavyBall, saddleBasins, walledSaddle } from 'heavyball';
 * const { ends } = saddleBasins(walledSaddle, [0, 0], heavyBall, { beta: 0.9, eta: 0.1 }, { cells: 2 });
 * ends.map(([x = NaN, y = NaN]) => [x, Math.round(1e4 * y) / 1e4]); // => [ [ 0, 1.4142 ], [ 0, -1.4142 ] ]
 * ```
 */
export function saddleBasins<P extends MethodParameters>(
  objective: Objective,
  saddle: Vector,
  method: Method<P>,
  parameters: P,
  { radius: given, cells = 120 }: SaddleBasinsOptions = {},
): SaddleBasins {
  const { direction } = wayDown('saddleBasins', objective, saddle);
  if (given !== undefined) checkPositive('saddleBasins', 'radius', given);
  checkInteger('saddleBasins', 'cells', cells, 2, 1000);
  const pace = Math.sqrt(method.family(parameters).eta);
  const at = (position: number): Vector => saddle.map((x, i) => x + position * direction[i]!);
  const endFrom = (position: number, velocity: number): Vector => {
    const [start, previous] = [at(position), at(position - pace * velocity)];
    const options = { start, previous, maxSteps: MOST_STEPS, tolerance: TOLERANCE, record: 'end' } as const;
    return simulate(method, parameters, objective, options).iterates.at(-1) ?? start;
  };
  const nudge = NUDGE * Math.max(1, normOf(saddle));
  const ends = [endFrom(nudge, 0), endFrom(-nudge, 0)] as const;
  const radius = given ?? 2 * Math.max(...ends.map((end) => distance(end, saddle)));
  const codeOf = (end: Vector): number => {
    const code = ends.findIndex((known) => distance(known, end) < SAME * radius);
    return code < 0 ? 2 : code;
  };
  const centre = (i: number): number => radius * ((2 * i + 1) / cells - 1);
  const codes = Uint8Array.from({ length: cells * cells }, (_, i) =>
    codeOf(endFrom(centre(i % cells), centre(Math.floor(i / cells)))),
  );
  return { method: method.name, parameters, saddle, direction, radius, cells, ends, codes };
}

function distance(a: Vector, b: Vector): number {
  return normOf(a.map((x, i) => x - b[i]!));
}
