import { decayAt } from '../modes/decay-at.ts';
import type { ModeQuantity } from '../modes/mode-quantity.ts';

/** −ln ρ of a mode. */
export const modeDecay: ModeQuantity = {
  fast: decayAt,
  exact: ({ decay }) => decay,
};
