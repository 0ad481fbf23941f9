import type { ModeRow } from './mode-row.ts';

/** Whether ρ < 1 in cell i: Jury's three margins are above 0. Source: `jury1964`. */
export function isStableAt({ complement, atOne, atMinusOne }: ModeRow, i: number): boolean {
  return complement[i]! > 0 && atOne[i]! > 0 && atMinusOne[i]! > 0;
}
