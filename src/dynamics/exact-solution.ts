import { dot } from '../numeric/dot.ts';
import type { Matrix } from '../numeric/matrix.ts';
import { normOf } from '../numeric/norm-of.ts';
import { symmetricEigen } from '../numeric/symmetric-eigen.ts';
import type { Vector } from '../numeric/vector.ts';
import type { Objective } from '../objectives/objective.ts';
import type { AnyFlowTrajectory } from './any-flow-trajectory.ts';
import { exactFlow, type FlowState } from './exact-flow.ts';
import { exactNesterovFlow } from './exact-nesterov-flow.ts';
import { largestDistance } from './gap-between.ts';

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
  const hessian = minimizer && objective.hessian?.(minimizer);
  if (!hessian || !start || !velocity) return null;
  const modes = modesOf(hessian);
  const isQuadratic = solution.positions.every((position) => {
    const offsets = offset(position, minimizer);
    const size = modes.size * (normOf(offsets) + Number.EPSILON * normOf(position));
    return offset(objective.gradient(position), modes.times(offsets)).every((miss) => Math.abs(miss) <= LINEAR * size);
  });
  if (!isQuadratic) return null;
  const [places, speeds] = [modes.coordinates(offset(start, minimizer)), modes.coordinates(velocity)];
  const states = solution.times.map((time) =>
    modes.values.map((lambda, i) => modeAt(solution, lambda, time, { position: places[i]!, velocity: speeds[i]! })),
  );
  const positions = states.map((state) => {
    const offsets = modes.combine(state.map(({ position }) => position));
    return offsets.map((value, i) => minimizer[i]! + value);
  });
  const velocities = states.map((state) => modes.combine(state.map((mode) => mode.velocity)));
  return { positions, velocities, error: largestDistance(positions, solution.positions) };
}

/** One mode of the solution's equation. */
function modeAt({ flow }: AnyFlowTrajectory, lambda: number, time: number, start: FlowState): FlowState {
  if ('r' in flow) return exactNesterovFlow(flow, lambda, time, start.position);
  if (!('force' in flow)) return exactFlow(flow, lambda, time, start);
  return exactFlow({ friction: flow.friction + flow.hessianDamping * lambda }, flow.force * lambda, time, start);
}

/** A Hessian in the coordinates of its eigenvectors. */
interface Modes {
  readonly values: readonly number[];
  /** The Frobenius norm. */
  readonly size: number;
  /** The Hessian times a vector. */
  readonly times: (vector: Vector) => number[];
  /** The coordinates of a vector in the eigenvectors. */
  readonly coordinates: (vector: Vector) => number[];
  /** The vector with such coordinates. */
  readonly combine: (coordinates: Vector) => number[];
}

/** Those of a diagonal matrix as it stands, at the cost of a vector. */
function modesOf(hessian: Matrix): Modes {
  const rows = hessian.to2DArray();
  const size = hessian.norm('frobenius');
  if (rows.every((row, i) => row.every((value, j) => i === j || value === 0))) {
    const values = rows.map((row, i) => row[i]!);
    const times = (vector: Vector): number[] => values.map((value, i) => value * vector[i]!);
    return { values, size, times, coordinates: (vector) => [...vector], combine: (vector) => [...vector] };
  }
  const { values, vectors } = symmetricEigen(hessian);
  const product = (matrix: readonly Vector[]) => (vector: Vector) => matrix.map((row) => dot(row, vector));
  const columns = vectors.transpose().to2DArray();
  return { values, size, times: product(rows), coordinates: product(columns), combine: product(vectors.to2DArray()) };
}

function offset(point: Vector, origin: Vector): number[] {
  return point.map((value, i) => value - origin[i]!);
}
