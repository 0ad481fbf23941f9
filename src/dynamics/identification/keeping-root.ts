import type { Shared } from './family-tie.ts';

/**
 * The ηλ with another β and γ at which a mode keeps its slowest root, $p(z) = (z - 1)(z - \beta) + \eta\lambda((1 + \gamma)z -
 * \gamma) = 0$; where D stays too, ηλ does.
 */
export function keepingRoot(x: number, from: Shared, to: Shared): number {
  const determinant = from.beta - from.gamma * x;
  if (Math.abs(to.beta - to.gamma * x - determinant) < SAME) return x;
  const trace = 1 + from.beta - (1 + from.gamma) * x;
  const root = Math.sqrt(Math.max(0, trace ** 2 - 4 * determinant));
  const z = (trace + (trace < 0 ? -root : root)) / 2;
  const kept = ((1 - z) * (z - to.beta)) / ((1 + to.gamma) * z - to.gamma);
  return Number.isFinite(kept) ? kept : x;
}

/** Determinants that differ by less are the same. */
const SAME = 1e-9;
