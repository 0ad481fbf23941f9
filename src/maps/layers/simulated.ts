import { simulatedSizesRow } from '../kernels/simulated-sizes-row.ts';
import type { Layer } from '../layer.ts';
import { judgeSizes, VERDICTS } from './judge-sizes.ts';

/** What has become of an error of 1 after N steps, every one of them taken. */
export const simulatedLayer: Layer = {
  name: 'simulated',
  title: 'simulated for N steps',
  unit: '',
  meaning:
    'The state after N steps from rest, all of them taken in every cell: converges where every error is at most 1e-6 of what it was, diverges where one is above 1e6, else undecided; on the eigenvalues of a list or the two ends of an interval.',
  takes: ['steps'],
  anyOrder: true,
  categories: () => VERDICTS,
  refusal: () => null,

  filler(context) {
    const fillSizes = simulatedSizesRow(context);
    return (y, out) => {
      fillSizes(y, out);
      judgeSizes(out);
    };
  },
};
