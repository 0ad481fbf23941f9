import type { MatrixEntries } from '../numeric/matrix-entries.ts';
import { symmetricEigenvalues } from '../numeric/symmetric-eigenvalues.ts';
import { makeSymmetric } from './make-symmetric.ts';
import { spectrumOfComputed } from './spectrum-of-computed.ts';
import type { Spectrum } from './spectrum.ts';

/** The spectrum of a Hessian by its entries, row by row: what `spectrumOf` finds, without a matrix library. */
export function spectrumOfEntries(where: string, size: number, entries: Float64Array): Spectrum {
  const copy = Float64Array.from(entries);
  const matrix: MatrixEntries = {
    rows: size,
    columns: size,
    get: (i, j) => copy[i * size + j]!,
    set(i, j, value) {
      copy[i * size + j] = value;
    },
  };
  makeSymmetric(where, matrix, {});
  return spectrumOfComputed(where, symmetricEigenvalues(matrix), {});
}
