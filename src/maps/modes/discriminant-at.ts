import type { ModeRow } from './mode-row.ts';

/**
 * Δ = T² − 4D in cell i, from the terms that cancel least: with σ the sign of T, Δ = S² − 4p(σ), S = 2 − |T| = 1 − D + p(σ),
 * of which the terms are smaller when |T| > 1.
 */
export function discriminantAt({ trace, determinant, complement, atOne, atMinusOne }: ModeRow, i: number): number {
  const T = trace[i]!;
  if (Math.abs(T) <= 1) return T * T - 4 * determinant[i]!;
  const atSign = T < 0 ? atMinusOne[i]! : atOne[i]!;
  const S = complement[i]! + atSign;
  return S * S - 4 * atSign;
}
