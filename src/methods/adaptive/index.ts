import { adagrad } from './adagrad.ts';
import { adam } from './adam.ts';
import { adamW } from './adam-w.ts';
import type { AdaptiveMethod } from './adaptive-method.ts';
import { nadam } from './nadam.ts';
import { rmsprop } from './rmsprop.ts';

/**
 * The adaptive methods that the toolkit simulates, in the order of their invention.
 *
 * @example
 * ```ts
 * import { ADAPTIVE_METHODS } from 'heavyball';
 * ADAPTIVE_METHODS.map((method) => method.name); // => [ 'adagrad', 'rmsprop', 'adam', 'nadam', 'adam-w' ]
 * ```
 */
export const ADAPTIVE_METHODS: readonly AdaptiveMethod[] = [adagrad, rmsprop, adam, nadam, adamW];
