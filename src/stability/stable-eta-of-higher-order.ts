import type { HigherOrderMethod } from '../methods/higher-order-method.ts';
import type { CurvatureInterval, MethodParameters } from '../methods/method.ts';
import { inputRangeError } from '../numeric/input-error.ts';
import { onlyProductCounts } from './only-product-counts.ts';
import { stableIntervals } from './stable-intervals.ts';

/**
 * The supremum of the learning rates with which a method of higher order is stable on all of [μ, L], for a method to which only ηλ
 * counts: the highest interval of stable ηλ into which [ημ, ηL] fits ends at ηL. 0 where there is none.
 */
export function stableEtaOfHigherOrder(
  method: HigherOrderMethod,
  parameters: Partial<MethodParameters>,
  { mu, L }: CurvatureInterval,
): number {
  if (!onlyProductCounts(method, parameters)) {
    throw inputRangeError(`maxStableEta: method must be one to which only eta times lambda counts, got ${method.name}`);
  }
  const fitting = stableIntervals(method, { ...parameters, eta: 1 }).filter(({ from, to }) => from / mu < to / L);
  return (fitting.at(-1)?.to ?? 0) / L;
}
