import type { HigherOrderMethod } from '../methods/higher-order-method.ts';
import type { MethodParameters } from '../methods/method.ts';
import type { HigherOrderMode } from '../mode/higher-order-mode.ts';
import type { Spectrum } from '../spectrum/spectrum.ts';
import { analyzeMode } from '../stability/analyze-mode.ts';
import { pointsFromRest } from './points-from-rest.ts';
import { searchInterval, type CurvatureSearch } from './search-interval.ts';
import { settledAfter } from './settled-after.ts';

/** The count from rest of a method of higher order, and the mode that decides it. */
export interface CountFromRest {
  readonly fromRest: number;
  readonly worst: HigherOrderMode;
  readonly searched?: CurvatureSearch;
}

/** The largest count over the modes of a spectrum, or over the curvatures that are tried of an interval. */
export function iterationsOfHigherOrder(
  epsilon: number,
  method: HigherOrderMethod,
  parameters: MethodParameters,
  spectrum: Spectrum,
  modes: readonly HigherOrderMode[],
): CountFromRest {
  const countOf = (mode: HigherOrderMode): number => {
    if (mode.stability !== 'stable') return Infinity;
    const points = pointsFromRest(method, parameters, mode);
    return settledAfter('iterationsTo', epsilon, mode.coefficients, points);
  };
  if (spectrum.kind === 'interval' && spectrum.mu < spectrum.L) {
    const at = (lambda: number): HigherOrderMode => analyzeMode(method, parameters, lambda);
    const { lambda, search } = searchInterval(spectrum, (candidate) => countOf(at(candidate)));
    const worst = at(lambda);
    return { fromRest: countOf(worst), worst, searched: search };
  }
  const counts = modes.map(countOf);
  const fromRest = counts.reduce((most, count) => Math.max(most, count), 0);
  return { fromRest, worst: modes[counts.indexOf(fromRest)]! };
}
