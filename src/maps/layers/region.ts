import type { Layer } from '../layer.ts';
import { discriminantAt } from '../modes/discriminant-at.ts';
import { isStableAt } from '../modes/is-stable-at.ts';
import type { ModeQuantity } from '../modes/mode-quantity.ts';
import { type QuantityRows, quantityRows } from '../modes/quantity-rows.ts';
import { modeGap } from './mode-gap.ts';
import { refuseBestEta } from './refuse-best-eta.ts';

const [ROBUST, LAZY, EDGE, DIVERGES] = [0, 1, 2, 3];
const [REAL_POSITIVE, REAL_NEGATIVE, DAMPED] = [0, 1, 2];

/** Whether the roots are separate real numbers, and then the sign of the larger; a double root counts as damped. */
const shape: ModeQuantity = {
  fast(row, i) {
    if (!isStableAt(row, i)) return DIVERGES;
    if (discriminantAt(row, i) <= 0) return DAMPED;
    return row.trace[i]! < 0 ? REAL_NEGATIVE : REAL_POSITIVE;
  },
  exact({ stability, damping, trace }) {
    if (stability !== 'stable') return DIVERGES;
    if (damping !== 'overdamped') return DAMPED;
    return trace < 0 ? REAL_NEGATIVE : REAL_POSITIVE;
  },
};

/**
 * Where momentum does all the work, where the slowest mode decides, where the steepest does. In plain doubles a few roundings of
 * the parameters may decide on a boundary. Source: `pedregosa2023`, for heavy ball.
 */
export const regionLayer: Layer = {
  name: 'region',
  title: 'robust, lazy, knife’s edge',
  unit: '',
  meaning:
    'Robust: every mode has complex or equal roots (for heavy ball ρ = √β, whatever the learning rate). Else lazy where μ has the larger spectral radius, knife’s edge where L has it (of equal radii, where the larger root on L is negative). Diverges: ρ ≥ 1.',
  takes: ['precision'],
  anyOrder: false,
  categories: () => ['robust', 'lazy', 'knife’s edge', 'diverges'],
  refusal: refuseBestEta,

  filler(context) {
    const endsAt = quantityRows(context, ['mu', 'L'], [shape, modeGap]);
    return (y, out) => {
      const ends = endsAt(y);
      for (let i = 0; i < out.length; i++) out[i] = regionCode(ends[0]!, ends[1]!, i);
    };
  },
};

/** Δ is convex in λ, so that all modes are damped where those at the ends are. */
function regionCode(slow: QuantityRows, steep: QuantityRows, i: number): number {
  const [atMu, atL] = [slow[0]![i]!, steep[0]![i]!];
  if (atMu === DIVERGES || atL === DIVERGES) return DIVERGES;
  if (atMu === DAMPED && atL === DAMPED) return ROBUST;
  const difference = slow[1]![i]! - steep[1]![i]!;
  if (difference === 0) return atL === REAL_NEGATIVE ? EDGE : LAZY;
  return difference < 0 ? LAZY : EDGE;
}
