import type { Layer } from '../layer.ts';
import { largestOver } from '../modes/largest-over.ts';
import { dampingRatio } from './oscillation.ts';

/** How strongly one end mode is damped. */
export const dampingRatioLayer: Layer = {
  name: 'damping-ratio',
  title: 'damping ratio ζ',
  unit: '',
  meaning:
    'Damping ratio of the damped oscillator that the mode on one end samples: below 1 underdamped, above 1 overdamped, below 0 growing; undefined unless the roots are complex or both positive.',
  categories: () => null,
  refusal: () => null,
  filler: (context) => largestOver(context, [context.settings.end], dampingRatio),
};
