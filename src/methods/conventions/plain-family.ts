import type { ConventionFamily } from './convention-family.ts';
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
