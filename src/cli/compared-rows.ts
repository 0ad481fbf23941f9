import type { Certification } from '../certificates/certificate.ts';
import { certify } from '../certificates/certify.ts';
import { METHODS } from '../methods/index.ts';
import type { MethodParameters } from '../methods/method.ts';
import { inputRangeError } from '../numeric/input-error.ts';
import { compareMethods, type ComparedMethod } from '../response/compare-methods.ts';
import type { Spectrum } from '../spectrum/spectrum.ts';

/** A row of the comparison: a method with its constants, and what is proved of them beyond quadratics. */
export interface ComparedRow extends ComparedMethod {
  readonly parameters: MethodParameters;
  /** What is certain on all μ-strongly convex functions with L-Lipschitz gradient. */
  readonly certification: Certification;
}

/** Every method with known constants on a spectrum. */
export function comparedRows(spectrum: Spectrum, epsilon: number): readonly ComparedRow[] {
  return compareMethods(spectrum, { epsilon }).map((row) => {
    const method = METHODS.find(({ name }) => name === row.analysis.method);
    if (method === undefined)
      throw inputRangeError(`compare: method must be one of METHODS, got ${row.analysis.method}`);
    const { parameters } = row.analysis;
    return { ...row, parameters, certification: certify(method, parameters, spectrum) };
  });
}
