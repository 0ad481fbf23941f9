import type { ModeOfPolynomial } from '../mode/mode.ts';
import { checkFraction } from '../numeric/check.ts';
import { lastExceedance } from '../tuning/last-exceedance.ts';
import { checkFirstFactor, type ModeStart } from './mode-start.ts';

/**
 * How long one mode takes to settle: the smallest K with $|\theta_k| \le \varepsilon|\theta_0|$ for all k ≥ K, from rest
 * ($\theta_{-1} = \theta_0$) or after a given first step. It may pass the minimum and come back in between.
 *
 * @remarks Exact up to the rounding of $\theta_k$ at the threshold, at a cost of some hundred propagations, whatever K is. Over a
 * spectrum {@link iterationsTo} gives the largest. Control engineers use ε = 0.02.
 * @param mode - From `analyzeMode` or `modeOf`.
 * @param epsilon - The band ε, 0 < ε < 1.
 * @param start - The first step, where it is another than the recursion's from rest.
 * @returns K, a whole number; Infinity for a mode that never settles.
 * @throws RangeError or TypeError if ε is not such a number, or a first factor that is given is not finite.
 * @example
 * ```ts
 * import { analyzeMode, heavyBall, settlingTime } from 'heavyball';
 * settlingTime(analyzeMode(heavyBall, { beta: 0.9, eta: 1 }, 0.1), 0.02); // => 71
 * ```
 */
export function settlingTime(mode: ModeOfPolynomial, epsilon: number, start: ModeStart = {}): number {
  checkFraction('settlingTime', 'epsilon', epsilon);
  return lastExceedance(mode, epsilon, checkFirstFactor('settlingTime', start)) + 1;
}
