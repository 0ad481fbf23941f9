import { dot } from '../numeric/dot.ts';
import { Matrix } from '../numeric/matrix.ts';
import { normOf } from '../numeric/norm-of.ts';
import { symmetricEigen } from '../numeric/symmetric-eigen.ts';
import type { Vector } from '../numeric/vector.ts';
import type { Objective } from '../objectives/objective.ts';
import type { AnyFlowTrajectory } from './any-flow-trajectory.ts';
import { exactFlow, type FlowState } from './exact-flow.ts';
import { exactNesterovFlow } from './exact-nesterov-flow.ts';

/** The closed form of a solution at its times. */
export interface ExactSolution {
  /** θ at each time. */
  readonly positions: readonly Vector[];
  /** θ̇ at each time. */
  readonly velocities: readonly Vector[];
  /** The largest distance of the numerical solution from it, in one coordinate of θ. */
  readonly error: number;
}

/** A gradient that differs from H(θ − θ*) by more than this part is not that of a quadratic. */
const LINEAR = 1e-10;

/**
 * The closed form of a solution where f is quadratic along it: {@link exactFlow} or {@link exactNesterovFlow} in each eigenvector
 * of the Hessian, with friction $c + \delta\lambda$ and force $\varphi\lambda$ for a high-resolution equation.
 *
 * @remarks That f is quadratic is seen from its gradient, which is $H(\theta - \theta^*)$ at every sample.
 * @param solution - A sampled solution of one of the three equations.
 * @param objective - The objective that it is a solution for.
 * @returns The closed form at the times of the solution; null where f is not quadratic along it, or its minimiser or its Hessian is
 * not known.
 * @example
 * ```ts
 * import { exactSolution, ravine, rosenbrock, solveFlow } from 'heavyball';
 * const solution = solveFlow({ friction: 2 }, ravine, { duration: 3 });
 * exactSolution(solution, ravine)?.positions.at(-1)?.[1]; // => 0.199148
 * exactSolution(solution, rosenbrock); // => null
 * ```
 */
export function exactSolution(solution: AnyFlowTrajectory, objective: Objective): ExactSolution | null {
  const { minimizer } = objective;
  const [start] = solution.positions;
  const [velocity] = solution.velocities;
  const matrix = minimizer && objective.hessian?.(minimizer);
  if (!matrix || !start || !velocity) return null;
  if (!solution.positions.every((position) => isLinearAt(objective, matrix, offset(position, minimizer), position))) {
    return null;
  }
  const { values, vectors } = eigenbasis(matrix);
  const coordinates = vectors.transpose();
  const places = apply(coordinates, offset(start, minimizer));
  const speeds = apply(coordinates, velocity);
  const states = solution.times.map((time) =>
    values.map((lambda, i) => modeAt(solution, lambda, time, { position: places[i]!, velocity: speeds[i]! })),
  );
  const positions = states.map((state) =>
    apply(
      vectors,
      state.map(({ position }) => position),
    ).map((value, i) => minimizer[i]! + value),
  );
  const velocities = states.map((state) =>
    apply(
      vectors,
      state.map((mode) => mode.velocity),
    ),
  );
  const errors = positions.map((position, k) => offset(position, solution.positions[k]!).map(Math.abs));
  return { positions, velocities, error: errors.flat().reduce((largest, error) => Math.max(largest, error), 0) };
}

/** One mode of the solution's equation. */
function modeAt({ flow }: AnyFlowTrajectory, lambda: number, time: number, start: FlowState): FlowState {
  if ('r' in flow) return exactNesterovFlow(flow, lambda, time, start.position);
  if (!('force' in flow)) return exactFlow(flow, lambda, time, start);
  return exactFlow({ friction: flow.friction + flow.hessianDamping * lambda }, flow.force * lambda, time, start);
}

function isLinearAt(objective: Objective, matrix: Matrix, offsets: Vector, position: Vector): boolean {
  const linear = apply(matrix, offsets);
  const slope = objective.gradient(position);
  const size = matrix.norm('frobenius') * (normOf(offsets) + Number.EPSILON * normOf(position));
  return slope.every((value, i) => Math.abs(value - linear[i]!) <= LINEAR * size);
}

/** Eigenvalues and eigenvectors; those of a diagonal matrix as they stand. */
function eigenbasis(matrix: Matrix): { readonly values: readonly number[]; readonly vectors: Matrix } {
  const diagonal = matrix.diagonal();
  const isDiagonal = matrix.to2DArray().every((row, i) => row.every((value, j) => i === j || value === 0));
  return isDiagonal ? { values: diagonal, vectors: Matrix.eye(diagonal.length) } : symmetricEigen(matrix);
}

function apply(matrix: Matrix, vector: Vector): number[] {
  return matrix.to2DArray().map((row) => dot(row, vector));
}

function offset(point: Vector, origin: Vector): number[] {
  return point.map((value, i) => value - origin[i]!);
}
