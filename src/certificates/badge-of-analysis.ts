import { ALL_METHODS } from '../methods/all-methods.ts';
import { isSecondOrder, type AnyMethod } from '../methods/any-method.ts';
import type { Analysis, HigherOrderAnalysis } from '../stability/analysis.ts';
import { type Badge, badgeOf } from './badge-of.ts';

/**
 * The badge of the constants that were analysed, on all functions with the curvatures of their spectrum: those of a method that the
 * toolkit knows, or of the caller’s own. Null where a curvature is negative: at a saddle there is no convex function to be certain of.
 */
export function badgeOfAnalysis(
  {
    method: name,
    parameters,
    spectrum,
    rateGap,
  }: Pick<Analysis | HigherOrderAnalysis, 'method' | 'parameters' | 'spectrum' | 'rateGap'>,
  own?: AnyMethod,
): Badge | null {
  const method = own?.name === name ? own : ALL_METHODS.find((known) => known.name === name);
  if (method === undefined || spectrum.negative.length > 0) return null;
  const tuning = { parameters, spectrum, rateGap };
  return isSecondOrder(method) ? badgeOf(method, tuning) : badgeOf(method, tuning);
}
