import { fastDiscriminant } from '../../mode/fast-discriminant.ts';
import type { ModeRow } from './mode-row.ts';

/** Δ = T² − 4D in cell i. */
export function discriminantAt({ trace, determinant, complement, atOne, atMinusOne }: ModeRow, i: number): number {
  const T = trace[i]!;
  return fastDiscriminant(Math.abs(T), determinant[i]!, complement[i]!, T < 0 ? atMinusOne[i]! : atOne[i]!);
}
