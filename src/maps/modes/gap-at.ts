import { fastGap } from '../../mode/fast-gap.ts';
import { discriminantAt } from './discriminant-at.ts';
import type { ModeRow } from './mode-row.ts';

/** The gap 1 − ρ in cell i. */
export function gapAt(row: ModeRow, i: number): number {
  const atSign = row.trace[i]! < 0 ? row.atMinusOne[i]! : row.atOne[i]!;
  return fastGap(discriminantAt(row, i), row.determinant[i]!, row.complement[i]!, atSign);
}
