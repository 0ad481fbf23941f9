import { discriminantAt } from './discriminant-at.ts';
import type { ModeRow } from './mode-row.ts';

/** The gap 1 − ρ in cell i, in plain doubles, where it is not lost by cancellation: (1 − D)/(1 + √D) for a complex pair. */
export function gapAt(row: ModeRow, i: number): number {
  const delta = discriminantAt(row, i);
  if (delta < 0) return row.complement[i]! / (1 + Math.sqrt(row.determinant[i]!));
  const root = Math.sqrt(delta);
  const atSign = row.trace[i]! < 0 ? row.atMinusOne[i]! : row.atOne[i]!;
  const S = row.complement[i]! + atSign;
  return S >= 0 && S + root > 0 ? (2 * atSign) / (S + root) : (S - root) / 2;
}
