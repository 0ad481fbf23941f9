import { stationaryVariance } from '../../response/stationary-variance.ts';
import { varianceOf } from '../../response/variance-of.ts';
import type { ModeQuantity } from '../modes/mode-quantity.ts';

/** The stationary variance of a mode under unit gradient noise. */
export const modeVariance: ModeQuantity = {
  fast({ eta, spread, complement, atOne, atMinusOne }, i) {
    return varianceOf(eta[i]!, atOne[i]! / eta[i]!, complement[i]!, atMinusOne[i]! / spread[i]!);
  },
  exact: stationaryVariance,
};
