import { lastYes } from './last-yes.ts';

/**
 * The largest k with |θ_k| > ε from rest for two real roots of a stable mode, for 0 < ε < 1.
 *
 * With both of one sign |θ_k| rises at most once and then falls, so that {|θ_k| > ε} is 0, 1, …, K. With opposite signs
 * θ_k = A z₁ᵏ + B z₂ᵏ with A, B ≥ 0, so that the even k fall without rising and bound the odd ones after them. Either way the
 * last even k and the one after it decide.
 */
export function lastRealExceedance(exceeds: (k: number) => boolean): number {
  const even = 2 * lastYes((half) => exceeds(2 * half), 0, Number.MAX_VALUE);
  return exceeds(even + 1) ? even + 1 : even;
}
