import { aggregatedMomentum } from './aggregated-momentum.ts';
import { complexMomentum } from './complex-momentum.ts';
import type { HigherOrderMethod } from './higher-order-method.ts';

/**
 * Every method of order three or more that the toolkit knows, in the order in which they are listed: what {@link METHODS} is for the
 * second order.
 *
 * @example
 * ```ts
 * import { HIGHER_ORDER_METHODS } from 'heavyball';
 * HIGHER_ORDER_METHODS.slice(0, 2).map((method) => method.name); // => [ 'aggregated-momentum', 'complex-momentum' ]
 * ```
 */
export const HIGHER_ORDER_METHODS: readonly HigherOrderMethod[] = [aggregatedMomentum, complexMomentum];
