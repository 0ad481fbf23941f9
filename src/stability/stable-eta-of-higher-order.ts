import type { HigherOrderMethod } from '../methods/higher-order-method.ts';
import type { CurvatureInterval, MethodParameters } from '../methods/method.ts';
import { inputRangeError } from '../numeric/input-error.ts';
import { stableIntervals } from './stable-intervals.ts';

/** How far the coefficients at (η, λ) = (1, 2) and (2, 1) may differ by roundings of a method of which only ηλ counts. */
const ROUNDING = 2 ** -40;

/**
 * The supremum of the learning rates with which a method of higher order is stable on all of [μ, L], for a method to which only ηλ
 * counts: the highest interval of stable ηλ into which [ημ, ηL] fits ends at ηL. 0 where there is none.
 */
export function stableEtaOfHigherOrder(
  method: HigherOrderMethod,
  parameters: Partial<MethodParameters>,
  { mu, L }: CurvatureInterval,
): number {
  checkScaling(method, parameters);
  const fitting = stableIntervals(method, { ...parameters, eta: 1 }).filter(({ from, to }) => from / mu < to / L);
  return (fitting.at(-1)?.to ?? 0) / L;
}

function checkScaling(method: HigherOrderMethod, parameters: Partial<MethodParameters>): void {
  const inEta = method.coefficients({ ...parameters, eta: 2 }, 1);
  const inLambda = method.coefficients({ ...parameters, eta: 1 }, 2);
  const isSame = inEta.every(({ hi }, i) => Math.abs(hi - inLambda[i]!.hi) <= ROUNDING * (1 + Math.abs(hi)));
  if (isSame) return;
  throw inputRangeError(`maxStableEta: method must be one to which only eta times lambda counts, got ${method.name}`);
}
