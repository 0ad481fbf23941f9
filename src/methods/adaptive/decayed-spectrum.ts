import type { Vector } from '../../numeric/vector.ts';
import { type Hessian, hessianMatrix } from '../../spectrum/hessian-matrix.ts';
import { preconditionedSpectrum } from '../../spectrum/preconditioned-spectrum.ts';
import type { Spectrum } from '../../spectrum/spectrum.ts';

/** The spectrum of P^{−1/2} (H + wI) P^{−1/2}. */
export function decayedSpectrum(
  where: string,
  hessian: Hessian,
  weightDecay: number,
  preconditioner: Vector,
): Spectrum {
  const matrix = hessianMatrix(where, hessian);
  for (let i = 0; i < matrix.rows; i++) matrix.set(i, i, matrix.get(i, i) + weightDecay);
  return preconditionedSpectrum(matrix, preconditioner);
}
