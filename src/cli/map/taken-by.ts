import type { LayerSettings } from '../../maps/layer.ts';
import { LAYERS } from '../../maps/layers/index.ts';

/** The layers that take each setting; to others it means nothing. */
export const TAKEN_BY: Readonly<Record<keyof LayerSettings, readonly string[]>> = {
  precision: LAYERS.map(({ name }) => name).filter((name) => name !== 'simulated'),
  epsilon: ['iterations', 'iterations-from-rest'],
  steps: ['verdict', 'simulated'],
  end: ['damping-ratio', 'period'],
  against: ['speed-up'],
  methods: ['fastest'],
};
