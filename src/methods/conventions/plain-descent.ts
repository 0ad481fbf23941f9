import type { BufferStep } from './buffer-step.ts';
import type { ConventionFamily } from './convention-family.ts';
import type { NoEquivalent } from './convention.ts';
import { isSame } from './is-same.ts';

/**
 * Gradient descent, where a family is that in disguise: with γ = β/(1 − β), as QHM with ν = 0, the points where
 * gradients are taken move by −η/(1 − β) · G alone. Null otherwise.
 */
export function plainFamily(family: ConventionFamily): ConventionFamily | null {
  const { beta, gamma, eta, decay } = family;
  const isPlain = gamma !== 0 && decay.kind === 'coupled' && isSame(gamma * (1 - beta), beta);
  return isPlain ? { ...family, beta: 0, gamma: 0, eta: eta * (1 + gamma) } : null;
}

/** The same for the steps of a schedule: none of them lets the buffer push. */
export function plainSteps(steps: readonly BufferStep[]): readonly BufferStep[] | null {
  const isPlain = steps.every(({ take, push, direct }) => isSame(direct, direct + take * push));
  return isPlain ? steps.map((step) => ({ ...step, keep: 0, take: step.direct, push: 1, direct: 0 })) : null;
}

/** What `solve` makes of the first that it can, or its reason about `given`. */
export function firstSolved<T, R extends object>(
  given: T,
  instead: T | null,
  solve: (item: T) => R | NoEquivalent,
): R | NoEquivalent {
  const found = solve(given);
  if (!('reason' in found) || instead === null) return found;
  const other = solve(instead);
  return 'reason' in other ? found : other;
}
