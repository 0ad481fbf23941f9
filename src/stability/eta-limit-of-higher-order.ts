import type { HigherOrderMethod } from '../methods/higher-order-method.ts';
import type { CurvatureInterval, MethodParameters } from '../methods/method.ts';
import { onlyProductCounts } from './only-product-counts.ts';
import { stableIntervals } from './stable-intervals.ts';
import type { StabilityLimit } from './stability-margin.ts';

/**
 * Where stability over [μ, L] ends as η alone grows from where it is, for a method of higher order of which only ηλ counts; from unstable
 * parameters the largest η that is stable. Null where there is none, or where η does more than multiply λ.
 */
export function etaLimitOfHigherOrder<P extends MethodParameters>(
  method: HigherOrderMethod<P>,
  parameters: P,
  { mu, L }: CurvatureInterval,
): StabilityLimit | null {
  if (!onlyProductCounts(method, parameters)) return null;
  const fitting = stableIntervals(method, parameters).filter(({ from, to }) => from / mu < to / L);
  const limit = fitting.find(({ from, to }) => from < mu && L < to) ?? fitting.at(-1);
  if (limit === undefined || limit.boundary === null) return null;
  const { to, boundary } = limit;
  return { value: (parameters.eta * to) / L, change: (to - L) / L, lambda: L, kind: boundary };
}
