import { outcomeRow } from '../kernels/outcome-row.ts';
import type { Layer } from '../layer.ts';
import { outcomeWords } from '../outcome-code.ts';

/** What becomes of runs on an objective that need not be quadratic. */
export const outcomeLayer: Layer = {
  name: 'outcome',
  title: 'outcome of N steps',
  unit: '',
  meaning:
    'The method run from rest in every cell, for N steps at most: at which minimum it arrives, its gradient shrunk to ε of what it was at the start at two successive points, and after how many iterations; or whether the gradient grows without bound, or the run comes back to where it was, with its period; else it is still undecided.',
  takes: ['precision', 'epsilon', 'steps'],
  anyOrder: true,
  ofRuns: true,
  counts: 'iterations',
  categories: ({ subject: { runs } }) => (runs === undefined ? null : outcomeWords(runs)),

  refusal({ plane }) {
    return plane.sameSpectrum ? null : `plane must be one with one function all over it for outcome, got ${plane.name}`;
  },

  filler(context) {
    const { runs } = context.subject;
    if (runs === undefined) throw new Error('outcome: a planned map has an objective');
    return outcomeRow(context, runs);
  },
};
