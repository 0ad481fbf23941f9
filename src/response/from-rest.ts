import type { ModeOfPolynomial } from '../mode/mode.ts';
import { propagate } from '../mode/propagate.ts';

/** θ_k of a mode with θ₀ = 1: from rest, or after a first step that is the method's own. */
export function fromRest(mode: ModeOfPolynomial, firstFactor: number | undefined, step: number): number {
  if (firstFactor === undefined || step === 0) return propagate(mode, step, { current: 1, previous: 1 }).current;
  return propagate(mode, step - 1, { current: firstFactor, previous: 1 }).current;
}
