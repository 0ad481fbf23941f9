import { discriminantAt } from '../modes/discriminant-at.ts';
import type { ModeQuantity } from '../modes/mode-quantity.ts';
import type { ModeRow } from '../modes/mode-row.ts';

/** The damping ratio ζ of a mode, NaN where it has none. */
export const dampingRatio: ModeQuantity = {
  fast(row, i) {
    const delta = discriminantAt(row, i);
    const [D, T] = [row.determinant[i]!, row.trace[i]!];
    if (delta < 0) {
      const decay = -logDeterminant(row, i) / 2;
      return decay / Math.hypot(decay, Math.atan2(Math.sqrt(-delta), T));
    }
    return D > 0 && T > 0 ? ratioOfRealRoots(row, i, Math.sqrt(delta)) : NaN;
  },
  exact: (mode) => mode.dampingRatio ?? NaN,
};

/** The period of a mode in steps, NaN where it has none. */
export const period: ModeQuantity = {
  fast(row, i) {
    const delta = discriminantAt(row, i);
    const [D, T] = [row.determinant[i]!, row.trace[i]!];
    if (delta < 0) return (2 * Math.PI) / Math.atan2(Math.sqrt(-delta), T);
    if (!(D > 0)) return NaN;
    return T < 0 ? 2 : Infinity;
  },
  exact: (mode) => mode.period ?? NaN,
};

/** ln D, which near D = 1 is ln(1 − (1 − D)). */
function logDeterminant({ determinant, complement }: ModeRow, i: number): number {
  return determinant[i]! < 0.5 ? Math.log(determinant[i]!) : Math.log1p(-complement[i]!);
}

/** ½(r + 1/r) with r² = ln z₂/ln z₁, of two positive roots, which are on the same side of 1 as p(1) > 0. */
function ratioOfRealRoots(row: ModeRow, i: number, root: number): number {
  const atOne = row.atOne[i]!;
  const S = row.complement[i]! + atOne;
  const sum = S < 0 ? S - root : S + root;
  const product = logDeterminant(row, i);
  const nearer = Math.log1p((-2 * atOne) / sum);
  const r = Math.sqrt((product - nearer) / nearer);
  return (-Math.sign(product) * (r + 1 / r)) / 2;
}
