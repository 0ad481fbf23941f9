import { gapAt } from '../modes/gap-at.ts';
import type { ModeQuantity } from '../modes/mode-quantity.ts';

/** 1 − ρ of a mode. */
export const modeGap: ModeQuantity = {
  fast: gapAt,
  exact: ({ gap }) => gap,
};
