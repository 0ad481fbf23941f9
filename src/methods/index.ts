import { generalMomentum } from './general-momentum.ts';
import { gradientDescent } from './gradient-descent.ts';
import { heavyBall } from './heavy-ball.ts';
import type { Method } from './method.ts';
import { nesterov } from './nesterov.ts';

/**
 * Every method that the toolkit knows, in the order in which they are listed. A new method is one file and one line here.
 *
 * @example
 * ```ts
 * import { METHODS } from 'heavyball';
 * METHODS.map((method) => method.name); // => [ 'gradient-descent', 'heavy-ball', 'nesterov', 'general-momentum' ]
 * ```
 */
export const METHODS: readonly Method[] = [gradientDescent, heavyBall, nesterov, generalMomentum];
