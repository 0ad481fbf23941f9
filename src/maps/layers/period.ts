import type { Layer } from '../layer.ts';
import { largestOver } from '../modes/largest-over.ts';
import { period } from './oscillation.ts';

/** How long one end mode takes for an oscillation. In plain doubles right to 1e-14/d, d the relative size of Δ. */
export const periodLayer: Layer = {
  name: 'period',
  title: 'period',
  unit: 'iterations per oscillation',
  meaning:
    'Iterations per oscillation of the mode on one end: 2 for two negative roots, Infinity for two positive; undefined for roots of opposite sign or at 0.',
  takes: ['end', 'precision'],
  anyOrder: false,
  categories: () => null,
  refusal: () => null,
  filler: (context) => largestOver(context, [context.settings.end], period),
};
