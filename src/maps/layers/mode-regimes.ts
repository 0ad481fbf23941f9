import type { Regime } from '../../mode/mode.ts';
import { discriminantAt } from '../modes/discriminant-at.ts';
import { isStableAt } from '../modes/is-stable-at.ts';
import type { ModeQuantity } from '../modes/mode-quantity.ts';
import type { ModeRow } from '../modes/mode-row.ts';

/** The regimes in the order of their codes. */
export const REGIMES: readonly Regime[] = [
  'monotone',
  'critical',
  'underdamped',
  'alternating-critical',
  'alternating',
  'mixed-sign',
  'one-step',
  'memoryless',
];

/** The code of a mode that is not stable. */
export const UNSTABLE: number = REGIMES.length;

/** The code of the regime of a mode. In plain doubles `critical` is where the computed Δ is 0. */
export const regimeCode: ModeQuantity = {
  fast: (row, i) => (isStableAt(row, i) ? REGIMES.indexOf(regimeAt(row, i)) : UNSTABLE),
  exact: ({ stability, regime }) => (stability === 'stable' ? REGIMES.indexOf(regime) : UNSTABLE),
};

function regimeAt(row: ModeRow, i: number): Regime {
  const [D, T] = [row.determinant[i]!, row.trace[i]!];
  if (D === 0) return T === 0 ? 'one-step' : 'memoryless';
  if (D < 0) return 'mixed-sign';
  const delta = discriminantAt(row, i);
  if (delta < 0) return 'underdamped';
  if (delta === 0) return T > 0 ? 'critical' : 'alternating-critical';
  return T > 0 ? 'monotone' : 'alternating';
}
