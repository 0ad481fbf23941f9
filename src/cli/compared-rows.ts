import type { Certification } from '../certificates/certificate.ts';
import { certifyHigherOrder } from '../certificates/certify-higher-order.ts';
import { certify } from '../certificates/certify.ts';
import { HIGHER_ORDER_METHODS } from '../methods/higher-order-methods.ts';
import { METHODS } from '../methods/index.ts';
import type { MethodParameters } from '../methods/method.ts';
import { compareHigherOrder } from '../response/compare-higher-order.ts';
import { compareMethods, type ComparedMethod, type CompareOptions } from '../response/compare-methods.ts';
import type { PeakTransient } from '../response/transient.ts';
import type { Spectrum } from '../spectrum/spectrum.ts';
import type { Analysis, HigherOrderAnalysis } from '../stability/analysis.ts';

/** A row of the comparison: a method with its constants, and what is proved of them beyond quadratics. */
export interface ComparedRow extends Pick<
  ComparedMethod,
  'title' | 'constants' | 'guarantee' | 'sameAs' | 'sharpness'
> {
  readonly parameters: MethodParameters;
  readonly analysis: Analysis | HigherOrderAnalysis;
  readonly iterations: Pick<ComparedMethod['iterations'], 'asymptotic' | 'fromRest'>;
  readonly transient: PeakTransient;
  readonly noise: ComparedMethod['noise'];
  /** Null for methods that remember more than two points. */
  readonly margin: ComparedMethod['margin'] | null;
  /** What is certain on all μ-strongly convex functions with L-Lipschitz gradient; null where nothing can be said. */
  readonly certification: Certification | null;
}

/** Every method whose constants are known on a spectrum, or with what is given. */
export function comparedRows(spectrum: Spectrum, options: CompareOptions): readonly ComparedRow[] {
  const rows = compareMethods(spectrum, { ...options, modes: 'ends' }).map((row): ComparedRow => {
    const { parameters } = row.analysis;
    const method = METHODS.find(({ name }) => name === row.analysis.method);
    return { ...row, parameters, certification: method === undefined ? null : certify(method, parameters, spectrum) };
  });
  const others = compareHigherOrder(spectrum, options).map((row): ComparedRow => {
    const { parameters } = row.analysis;
    const method = HIGHER_ORDER_METHODS.find(({ name }) => name === row.analysis.method);
    const certification = method === undefined ? null : certifyHigherOrder(method, parameters, spectrum);
    return { ...row, constants: 'given', parameters, certification, guarantee: null, sameAs: null, margin: null };
  });
  return [...rows, ...others];
}
