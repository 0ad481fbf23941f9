import { fastDecay } from '../../mode/fast-decay.ts';
import { discriminantAt } from './discriminant-at.ts';
import type { ModeRow } from './mode-row.ts';

/** −ln ρ in cell i; Infinity for ρ = 0. */
export function decayAt(row: ModeRow, i: number): number {
  const T = row.trace[i]!;
  const atSign = T < 0 ? row.atMinusOne[i]! : row.atOne[i]!;
  return fastDecay(discriminantAt(row, i), Math.abs(T), row.determinant[i]!, row.complement[i]!, atSign);
}
