import type { Layer } from '../layer.ts';
import { largestOver } from '../modes/largest-over.ts';
import { dampingRatio } from './oscillation.ts';

/** How strongly one end mode is damped. In plain doubles right to 1e-14/d, d the relative size of Δ, or of D where that is smaller. */
export const dampingRatioLayer: Layer = {
  name: 'damping-ratio',
  title: 'damping ratio ζ',
  unit: '',
  meaning:
    'Damping ratio of the damped oscillator that the mode on one end samples: below 1 underdamped, above 1 overdamped, below 0 growing; undefined unless the roots are complex or both positive.',
  takes: ['end', 'precision'],
  anyOrder: false,
  categories: () => null,
  refusal: () => null,
  filler: (context) => largestOver(context, [context.settings.end], dampingRatio),
};
