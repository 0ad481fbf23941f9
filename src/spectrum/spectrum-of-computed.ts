import { inputRangeError } from '../numeric/input-error.ts';
import { classifyEigenvalues } from './classify-eigenvalues.ts';
import type { Spectrum, SpectrumOptions } from './spectrum.ts';

/** The spectrum of computed eigenvalues in ascending order; throws if one exceeds the largest double. */
export function spectrumOfComputed(where: string, values: readonly number[], options: SpectrumOptions): Spectrum {
  const beyond = values.find((lambda) => !Number.isFinite(lambda));
  if (beyond !== undefined) {
    throw inputRangeError(`${where}: the eigenvalues of hessian must be below ${Number.MAX_VALUE}, got ${beyond}`);
  }
  return classifyEigenvalues(values, options);
}
