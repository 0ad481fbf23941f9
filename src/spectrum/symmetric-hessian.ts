import type { Matrix } from '../numeric/matrix.ts';
import { checkFlatThreshold } from './classify-eigenvalues.ts';
import { hessianMatrix, type Hessian } from './hessian-matrix.ts';
import { makeSymmetric } from './make-symmetric.ts';
import type { HessianOptions } from './spectrum.ts';

/** Checks a caller's Hessian and options, and copies the Hessian into a matrix that is exactly symmetric. */
export function symmetricHessian(where: string, hessian: Hessian, options: HessianOptions): Matrix {
  checkFlatThreshold(where, options);
  const matrix = hessianMatrix(where, hessian);
  makeSymmetric(where, matrix, options);
  return matrix;
}
