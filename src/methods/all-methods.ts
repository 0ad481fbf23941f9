import type { AnyMethod } from './any-method.ts';
import { HIGHER_ORDER_METHODS } from './higher-order-methods.ts';
import { METHODS } from './index.ts';

/** Every method that the toolkit knows, those of second order first. */
export const ALL_METHODS: readonly AnyMethod[] = [...METHODS, ...HIGHER_ORDER_METHODS];
