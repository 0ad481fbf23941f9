import type { FlowEnergy } from '../dynamics/flow-energy.ts';
import { simpson } from './simpson.ts';

/** How long an energy is followed. */
export const ENERGY_DURATION = 2;

/** The two sides of a statement on the energy that a flow loses: the integral of the predicted rate, and the loss itself. */
export function energyLoss<V>(energyOf: (instance: V) => FlowEnergy): {
  readonly predicted: (instance: V) => number[];
  readonly measured: (instance: V) => number[];
} {
  return {
    predicted: (instance) => [-simpson(energyOf(instance).rates, ENERGY_DURATION)],
    measured(instance) {
      const { energies } = energyOf(instance);
      return [(energies[0] ?? NaN) - (energies.at(-1) ?? NaN)];
    },
  };
}
