import { checkPositive } from '../numeric/check.ts';
import { choleskyFactor } from '../numeric/cholesky-factor.ts';
import { inputTypeError } from '../numeric/input-error.ts';
import type { Matrix } from '../numeric/matrix.ts';
import { symmetricEigenvalues } from '../numeric/symmetric-eigenvalues.ts';
import type { Vector } from '../numeric/vector.ts';
import { type Hessian, hessianMatrix } from './hessian-matrix.ts';
import { makeSymmetric } from './make-symmetric.ts';
import { spectrumOfComputed } from './spectrum-of-computed.ts';
import type { HessianOptions, Spectrum } from './spectrum.ts';
import { symmetricHessian } from './symmetric-hessian.ts';

/** A symmetric positive definite matrix: its diagonal if it is diagonal, else an ml-matrix `Matrix` or its rows. */
export type Preconditioner = Vector | Hessian;

const WHERE = 'preconditionedSpectrum';

/**
 * The spectrum of a Hessian under a preconditioner, on which every linear method runs that divides its gradients by P:
 *
 * $$\theta_{k+1} = \dots - \eta P^{-1} \nabla f(\theta_k) \quad\text{has the modes of}\quad P^{-1/2} H P^{-1/2}$$
 *
 * whose eigenvalues are those of $P^{-1} H$. They are found from $L^{-1} H L^{-\top}$ with the Cholesky factor $P = L L^\top$,
 * which has the same eigenvalues and is symmetric.
 *
 * @remarks Accuracy: with a diagonal P each entry of the congruent matrix is right to a few roundings, so each eigenvalue to about
 * $n\,\varepsilon\,\lVert P^{-1/2} H P^{-1/2}\rVert$, however far apart the entries of P; with a dense P to that times
 * $\operatorname{cond}(P)$, which the default flat threshold does not know. Cost: O(n³). Source: `golub2013`, §8.7.
 * @param hessian - Square, symmetric, finite: an ml-matrix `Matrix` or its rows. Not changed.
 * @param preconditioner - P, of the size of H: n numbers > 0, its diagonal; or a symmetric positive definite matrix. Not changed.
 * @param options - The flat threshold, and whether an asymmetric matrix is symmetrised.
 * @returns A spectrum of kind `'eigenvalues'`, in units of H over those of P.
 * @throws TypeError if either is not what it should be or their sizes differ; RangeError if an entry is not finite, if the Hessian
 * or P is not symmetric, or if P is not positive definite: the first pivot of its factorization that is not positive is named.
 *
 * @example
 * ```ts
 * import { preconditionedSpectrum } from 'heavyball';
 * preconditionedSpectrum([[4, 0], [0, 90]], [2, 10]).eigenvalues; // => [ 2, 9 ]
 * preconditionedSpectrum([[2, 1], [1, 2]], [[2, 1], [1, 2]]).kappa; // => 1
 * ```
 */
export function preconditionedSpectrum(
  hessian: Hessian,
  preconditioner: Preconditioner,
  options: HessianOptions = {},
): Spectrum {
  const matrix = symmetricHessian(WHERE, hessian, options);
  const congruent = isDiagonal(preconditioner)
    ? scaledBy(matrix, preconditioner)
    : reducedBy(matrix, preconditioner, options);
  return spectrumOfComputed(WHERE, symmetricEigenvalues(congruent), options);
}

function isDiagonal(preconditioner: Preconditioner): preconditioner is Vector {
  return Array.isArray(preconditioner) && !Array.isArray(preconditioner[0]) && !ArrayBuffer.isView(preconditioner[0]);
}

/** h_ij/√(p_i p_j). */
function scaledBy(matrix: Matrix, diagonal: Vector): Matrix {
  if (diagonal.length !== matrix.rows) throw sizeError(matrix, `${diagonal.length} numbers`);
  diagonal.forEach((value: unknown, i) => {
    checkPositive(WHERE, `preconditioner[${i}]`, value);
  });
  const roots = diagonal.map(Math.sqrt);
  const scaled = matrix.clone();
  for (let i = 0; i < matrix.rows; i++) {
    for (let j = 0; j < matrix.rows; j++) {
      const divisor = i === j ? diagonal[i]! : roots[i]! * roots[j]!;
      scaled.set(i, j, matrix.get(i, j) / divisor);
    }
  }
  return scaled;
}

/** L⁻¹ H L⁻ᵀ. */
function reducedBy(matrix: Matrix, preconditioner: Hessian, options: HessianOptions): Matrix {
  const dense = hessianMatrix(WHERE, preconditioner, 'preconditioner');
  if (dense.rows !== matrix.rows) throw sizeError(matrix, `${dense.rows} × ${dense.rows}`);
  makeSymmetric(WHERE, dense, options, 'preconditioner');
  const factor = choleskyFactor(WHERE, 'preconditioner', dense);
  const reduced = solveLower(factor, solveLower(factor, matrix).transpose());
  makeSymmetric(WHERE, reduced, { symmetrize: true });
  return reduced;
}

function sizeError({ rows }: Matrix, got: string): TypeError {
  return inputTypeError(`${WHERE}: preconditioner must be ${rows} numbers or ${rows} × ${rows}, got ${got}`);
}

/** L⁻¹ B for a lower triangular L. */
function solveLower(lower: Matrix, right: Matrix): Matrix {
  const solution = right.clone();
  for (let column = 0; column < right.columns; column++) {
    for (let i = 0; i < right.rows; i++) {
      let sum = right.get(i, column);
      for (let j = 0; j < i; j++) sum -= lower.get(i, j) * solution.get(j, column);
      solution.set(i, column, sum / lower.get(i, i));
    }
  }
  return solution;
}
