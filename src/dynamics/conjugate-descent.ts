import { inputRangeError } from '../numeric/input-error.ts';
import type { Vector } from '../numeric/vector.ts';

/** The points of a conjugate-gradient run, and the two numbers of each step. */
export interface ConjugateDescent {
  readonly points: readonly Vector[];
  /** How far each step goes along its direction: α. */
  readonly lengths: readonly number[];
  /** How much of its direction the next step keeps: b. */
  readonly conjugations: readonly number[];
  readonly converged: boolean;
}

/** Goes down a quadratic from a point with a known gradient, by conjugate gradients with all residuals kept orthogonal. */
export function conjugateDescent(
  hessian: readonly Vector[],
  start: Vector,
  gradient: Vector,
  { maxSteps, tolerance }: { readonly maxSteps: number; readonly tolerance: number },
): ConjugateDescent {
  const points = [start];
  const [lengths, conjugations, basis]: [number[], number[], Vector[]] = [[], [], []];
  let residual = gradient.map((slope) => -slope);
  let direction: Vector = residual;
  const goal = tolerance * norm(residual);
  while (norm(residual) > goal && lengths.length < maxSteps) {
    const size = norm(residual);
    basis.push(residual.map((value) => value / size));
    const image = hessian.map((row) => dot(row, direction));
    const curvature = dot(direction, image);
    if (!(curvature > 0)) {
      throw inputRangeError(
        `conjugateGradients: the Hessian must be positive definite, got pᵀHp = ${curvature} along a direction`,
      );
    }
    const length = size ** 2 / curvature;
    points.push(points[points.length - 1]!.map((value, i) => value + length * direction[i]!));
    residual = cleared(
      residual.map((value, i) => value - length * image[i]!),
      basis,
    );
    const kept = (norm(residual) / size) ** 2;
    direction = residual.map((value, i) => value + kept * direction[i]!);
    lengths.push(length);
    conjugations.push(kept);
  }
  return { points, lengths, conjugations, converged: norm(residual) <= goal };
}

/** A vector without what it has of an orthonormal basis; twice, since the first time leaves roundings. */
function cleared(vector: readonly number[], basis: readonly Vector[]): number[] {
  let rest = [...vector];
  for (const unit of [...basis, ...basis]) {
    const share = dot(rest, unit);
    rest = rest.map((value, i) => value - share * unit[i]!);
  }
  return rest;
}

function dot(a: Vector, b: Vector): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

function norm(vector: Vector): number {
  return Math.sqrt(dot(vector, vector));
}
