import { finalSizesRow } from '../kernels/final-sizes-row.ts';
import type { Layer } from '../layer.ts';
import { judgeSizes, VERDICTS } from './judge-sizes.ts';

/** What has become of an error of 1 after N steps, by powers of matrices. */
export const verdictLayer: Layer = {
  name: 'verdict',
  title: 'verdict after N steps',
  unit: '',
  meaning:
    'The state after N steps from rest by matrix powers, no step taken: converges where every error is at most 1e-6 of what it was, diverges where one is above 1e6, else undecided; on the eigenvalues of a list or the two ends of an interval.',
  takes: ['steps', 'precision'],
  anyOrder: true,
  categories: () => VERDICTS,
  refusal: () => null,

  filler(context) {
    const fillSizes = finalSizesRow(context);
    return (y, out) => {
      fillSizes(y, out);
      judgeSizes(out);
    };
  },
};
