import { lanczos, type SymmetricTimes } from './lanczos.ts';

/** When {@link minimalResidual} stops. */
export interface MinimalResidualOptions {
  /** The residual, as a part of |b|, that is small enough, > 0. */
  readonly tolerance: number;
  /** Most products, ≥ 1. */
  readonly maxSteps: number;
}

/** What {@link minimalResidual} finds. */
export interface MinimalResidual {
  readonly solution: Float64Array;
  /** |b − Ax| by the recurrence. */
  readonly residual: number;
  readonly steps: number;
}

/** A rotation of two rows. */
interface Rotation {
  readonly cosine: number;
  readonly sine: number;
}

const NO_ROTATION: Rotation = { cosine: 1, sine: 0 };

/**
 * The x of the Krylov space of b with the smallest |b − Ax|, A symmetric, definite or not: MINRES (`paige1975`), that is Lanczos’ recurrence
 * with the tridiagonal matrix brought to triangular form by rotations, and six vectors of memory. b must not be 0. Errors begin with `where`.
 */
export function minimalResidual(
  where: string,
  times: SymmetricTimes,
  b: Float64Array,
  { tolerance, maxSteps }: MinimalResidualOptions,
): MinimalResidual {
  const run = lanczos(where, times, b, 0);
  const size = Math.sqrt(b.reduce((sum, value) => sum + value * value, 0));
  const solution = new Float64Array(b.length);
  let [newer, older] = [new Float64Array(b.length), new Float64Array(b.length)];
  // The last two rotations, the one before first.
  let rotations: readonly [Rotation, Rotation] = [NO_ROTATION, NO_ROTATION];
  let residual = size;
  let isOpen = true;
  while (isOpen && Math.abs(residual) > tolerance * size && run.diagonal.length < maxSteps) {
    const beside = run.offDiagonal.at(-1) ?? 0;
    const unit = run.vector();
    isOpen = run.step();
    const [along, next] = [run.diagonal.at(-1) ?? 0, isOpen ? (run.offDiagonal.at(-1) ?? 0) : 0];
    const [first, second] = rotations;
    const above = second.cosine * first.cosine * beside + second.sine * along;
    const below = second.cosine * along - second.sine * first.cosine * beside;
    const pivot = Math.hypot(below, next);
    if (pivot === 0) break;
    const rotation = { cosine: below / pivot, sine: next / pivot };
    const length = rotation.cosine * residual;
    const direction = older;
    for (let i = 0; i < direction.length; i++) {
      const value = (unit[i]! - above * newer[i]! - first.sine * beside * older[i]!) / pivot;
      direction[i] = value;
      solution[i]! += length * value;
    }
    [newer, older] = [direction, newer];
    rotations = [second, rotation];
    residual *= -rotation.sine;
  }
  return { solution, residual: Math.abs(residual), steps: run.diagonal.length };
}
