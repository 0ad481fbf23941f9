import type { Layer, RowFiller } from '../layer.ts';
import { higherOrderDecayOn } from '../kernels/higher-order-rows.ts';
import { quantityRows } from '../modes/quantity-rows.ts';
import { modeGap } from './mode-gap.ts';
import { refuseBestEta } from './refuse-best-eta.ts';

/** Which end of the spectrum decides the rate. In plain doubles a few roundings of the parameters may decide between the ends. */
export const bindingLayer: Layer = {
  name: 'binding',
  title: 'binding end of the spectrum',
  unit: '',
  meaning:
    'Which end of the spectrum has the larger spectral radius and so decides the rate; both where the radii are equal, as where heavy ball underdamps both ends.',
  takes: ['precision'],
  anyOrder: true,
  categories: () => ['μ', 'L', 'both'],
  refusal: refuseBestEta,

  filler(context) {
    const [slowOf, steepOf] = (['mu', 'L'] as const).map((end) => higherOrderDecayOn(context, end));
    if (slowOf && steepOf) return comparedRow(slowOf, steepOf);
    const gapsAt = quantityRows(context, ['mu', 'L'], [modeGap]);
    return (y, out) => {
      const ends = gapsAt(y);
      const slow = ends[0]![0]!;
      const steep = ends[1]![0]!;
      for (let i = 0; i < out.length; i++) out[i] = bindingCode(slow[i]!, steep[i]!);
    };
  },
};

/** The same from the decays at both ends. */
function comparedRow(slowOf: RowFiller, steepOf: RowFiller): RowFiller {
  return (y, out) => {
    const steep = new Float64Array(out.length);
    slowOf(y, out);
    steepOf(y, steep);
    for (let i = 0; i < out.length; i++) out[i] = bindingCode(out[i]!, steep[i]!);
  };
}

function bindingCode(slow: number, steep: number): number {
  if (slow === steep) return 2;
  return slow < steep ? 0 : 1;
}
