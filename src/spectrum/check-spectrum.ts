import { describe } from '../numeric/check.ts';
import { inputTypeError } from '../numeric/input-error.ts';

/** Throws unless the value is a spectrum: the matrix that it is to be made from is easily given in its place. */
export function checkSpectrum(where: string, spectrum: unknown): void {
  if (typeof spectrum === 'object' && spectrum !== null && 'eigenvalues' in spectrum) return;
  throw inputTypeError(
    `${where}: spectrum must come from spectrumOf, fromEigenvalues, fromInterval or fromKappa, got ${describe(spectrum)}`,
  );
}
