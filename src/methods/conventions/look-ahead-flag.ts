import type { ConventionFamily } from './convention-family.ts';
import type { NoEquivalent } from './convention.ts';
import { isSame } from './is-same.ts';
import { numberText } from './number-text.ts';

/** Whether the family needs the look-ahead flag of a convention that has γ = 0 and γ = β only. */
export function lookAheadFlag({ beta, gamma }: ConventionFamily): boolean | NoEquivalent {
  if (gamma === 0) return false;
  if (isSame(gamma, beta)) return true;
  return { reason: `its look-ahead is γ = 0 or γ = β, and here γ = ${numberText(gamma)} with β = ${numberText(beta)}` };
}
