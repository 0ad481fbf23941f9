import type { HigherOrderMethod } from '../methods/higher-order-method.ts';
import type { MethodParameters } from '../methods/method.ts';

/** How far the coefficients at (η, λ) = (1, 2) and (2, 1) may differ by roundings of a method of which only ηλ counts. */
const ROUNDING = 2 ** -40;

/** Whether η and λ do no more than multiply each other in a method of higher order: with weight decay they do. */
export function onlyProductCounts(method: HigherOrderMethod, parameters: Partial<MethodParameters>): boolean {
  const inEta = method.coefficients({ ...parameters, eta: 2 }, 1);
  const inLambda = method.coefficients({ ...parameters, eta: 1 }, 2);
  return inEta.every(({ hi }, i) => Math.abs(hi - inLambda[i]!.hi) <= ROUNDING * (1 + Math.abs(hi)));
}
