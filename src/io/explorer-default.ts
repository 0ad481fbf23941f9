import { acrossOf, EXPLORER_METHODS } from './explorer-methods.ts';
import type { ExplorerState } from './explorer-state.ts';

/** The state of a page that is opened without one: what its address leaves out. */
export const EXPLORER_DEFAULT: ExplorerState = {
  method: {
    name: EXPLORER_METHODS.find((method) => acrossOf(method) !== null)?.name ?? '',
    parameters: { beta: 0.8, eta: 0.02 },
  },
  against: null,
  spectrum: { mu: 1, L: 100 },
  mode: 0,
  start: [1, 1],
  runsOn: 'quadratic',
  steps: 100,
  step: 100,
  epsilon: 1e-6,
  layer: 'rate',
  lines: ['boundary', 'levels', 'ridge'],
  rectangle: null,
  locus: 'none',
};
