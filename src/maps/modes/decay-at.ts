import { discriminantAt } from './discriminant-at.ts';
import { gapAt } from './gap-at.ts';
import type { ModeRow } from './mode-row.ts';

/** −ln ρ in cell i, in plain doubles; Infinity for ρ = 0. */
export function decayAt(row: ModeRow, i: number): number {
  const gap = gapAt(row, i);
  return gap < 0.5 ? -Math.log1p(-gap) : -Math.log(radiusAt(row, i));
}

/** ρ = √D for a complex pair, (|T| + √Δ)/2 for real roots. */
function radiusAt(row: ModeRow, i: number): number {
  const delta = discriminantAt(row, i);
  return delta < 0 ? Math.sqrt(row.determinant[i]!) : (Math.abs(row.trace[i]!) + Math.sqrt(delta)) / 2;
}
