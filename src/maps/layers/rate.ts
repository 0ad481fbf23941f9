import type { Layer } from '../layer.ts';
import { worstRateRow } from '../kernels/worst-rate-row.ts';

/** The worst spectral radius over the spectrum. */
export const rateLayer: Layer = {
  name: 'rate',
  title: 'rate ρ',
  unit: 'per iteration',
  meaning: 'Largest spectral radius of any mode: the factor by which the error shrinks per iteration in the limit.',
  takes: ['precision'],
  anyOrder: true,
  categories: () => null,
  refusal: () => null,
  filler: worstRateRow,
};
