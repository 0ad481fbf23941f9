import { AT_REST } from './at-rest.ts';
import type { ConventionFamily, Decay } from './convention-family.ts';

/** What a convention with one momentum and a look-ahead flag means: γ = β or γ = 0, from rest, minimizing. */
export function flagFamily(beta: number, eta: number, nesterov: boolean, decay: Decay): ConventionFamily {
  return { beta, gamma: nesterov ? beta : 0, eta, decay, maximize: false, firstStep: AT_REST };
}
