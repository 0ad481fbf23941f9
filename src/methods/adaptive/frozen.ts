import { checkFinite, checkInteger, describe } from '../../numeric/check.ts';
import { inputRangeError, inputTypeError } from '../../numeric/input-error.ts';
import type { Vector } from '../../numeric/vector.ts';
import { type Hessian, hessianMatrix } from '../../spectrum/hessian-matrix.ts';
import { preconditionedSpectrum } from '../../spectrum/preconditioned-spectrum.ts';
import type { Spectrum } from '../../spectrum/spectrum.ts';
import type { Method, MethodParameters } from '../method.ts';

/** An adaptive method at a given second moment: a linear method on the preconditioned Hessian. */
export interface FrozenMethod<P extends MethodParameters> {
  /** The method that it is there. */
  readonly method: Method<P>;
  /** Its parameters. */
  readonly parameters: P;
  /** The diagonal of P: √v̂ + ε. */
  readonly preconditioner: Vector;
  /** The spectrum of P^{−1/2} H P^{−1/2}, with weight decay in H where that is part of the gradient. */
  readonly spectrum: Spectrum;
}

/** At which step an adaptive method is frozen. */
export interface FrozenAt {
  /** The number k ≥ 1 of the step, for bias corrections. Default Infinity: none. */
  readonly step?: number;
}

/** Throws unless v is a list of numbers ≥ 0 and the step a whole number ≥ 1 or Infinity. */
export function checkFrozen(where: string, secondMoment: Vector, step: number): void {
  if (!Array.isArray(secondMoment)) {
    throw inputTypeError(`${where}: secondMoment must be an array of numbers ≥ 0, got ${describe(secondMoment)}`);
  }
  secondMoment.forEach((value: unknown, i) => {
    checkFinite(where, `secondMoment[${i}]`, value);
    if (value < 0) throw inputRangeError(`${where}: secondMoment[${i}] must be at least 0, got ${value}`);
  });
  if (step !== Infinity) checkInteger(where, 'step', step, 1);
}

/** √(v/correction) + ε. */
export function rootOf(secondMoment: Vector, correction: number, epsilon: number): Vector {
  return secondMoment.map((value) => Math.sqrt(value / correction) + epsilon);
}

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
