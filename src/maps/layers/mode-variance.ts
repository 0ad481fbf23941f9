import { noiseOfHigherOrder } from '../../response/noise-of-higher-order.ts';
import { stationaryVariance } from '../../response/stationary-variance.ts';
import { varianceOf } from '../../response/variance-of.ts';
import type { HigherOrderQuantity } from '../modes/higher-order-cells.ts';
import type { ModeQuantity } from '../modes/mode-quantity.ts';

/** The stationary variance of a mode under unit gradient noise. */
export const modeVariance: ModeQuantity = {
  fast({ eta, spread, complement, atOne, atMinusOne }, i) {
    return varianceOf(eta[i]!, atOne[i]! / eta[i]!, complement[i]!, atMinusOne[i]! / spread[i]!);
  },
  exact: stationaryVariance,
};

/** The same of a mode of a method of higher order. */
export const higherOrderVariance: HigherOrderQuantity = (...one) => noiseOfHigherOrder(...one).iterate.variance;
