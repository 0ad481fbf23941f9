import { badgeOfAnalysis } from '../certificates/badge-of-analysis.ts';
import type { Badge } from '../certificates/badge-of.ts';
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
  /** What is certain on all μ-strongly convex functions with L-Lipschitz gradient; null at a saddle. */
  readonly badge: Badge | null;
}

/** Every method whose constants are known on a spectrum, or with what is given. */
export function comparedRows(spectrum: Spectrum, options: CompareOptions): readonly ComparedRow[] {
  const rows = compareMethods(spectrum, { ...options, modes: 'ends' }).map((row): ComparedRow => {
    return { ...row, parameters: row.analysis.parameters, badge: badgeOfAnalysis(row.analysis) };
  });
  const others = compareHigherOrder(spectrum, options).map((row): ComparedRow => {
    const { parameters } = row.analysis;
    const badge = badgeOfAnalysis(row.analysis);
    return { ...row, constants: 'given', parameters, badge, guarantee: null, sameAs: null, margin: null };
  });
  return [...rows, ...others];
}
