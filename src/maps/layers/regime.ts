import type { Layer } from '../layer.ts';
import { endCurvatures } from '../modes/end-curvatures.ts';
import { hasOneCurvature } from '../modes/has-one-curvature.ts';
import { quantityRows } from '../modes/quantity-rows.ts';
import { REGIMES, regimeCode, UNSTABLE } from './mode-regimes.ts';

const OF_ONE: readonly string[] = [...REGIMES, 'unstable'];
/** The pair (i, j) has the index i · 8 + j. */
const OF_TWO: readonly string[] = [
  ...REGIMES.flatMap((slow) => REGIMES.map((steep) => (slow === steep ? slow : `${slow} at μ, ${steep} at L`))),
  'unstable',
];

/** How the slowest and the steepest mode move. In plain doubles a few roundings of the parameters may decide on a boundary. */
export const regimeLayer: Layer = {
  name: 'regime',
  title: 'regime',
  unit: '',
  meaning:
    'How the end modes move: the word for the mode on μ and for that on L, one word where they agree or there is one curvature; unstable where either is not stable.',
  takes: ['precision'],
  anyOrder: false,
  categories: (context) => (hasOneCurvature(context) ? OF_ONE : OF_TWO),
  refusal: () => null,

  filler(context) {
    const codesAt = quantityRows(context, endCurvatures(context), [regimeCode]);
    return (y, out) => {
      const ends = codesAt(y);
      const slow = ends[0]![0]!;
      const steep = ends[1]?.[0];
      for (let i = 0; i < out.length; i++) out[i] = steep ? pairCode(slow[i]!, steep[i]!) : slow[i]!;
    };
  },
};

function pairCode(slow: number, steep: number): number {
  return slow === UNSTABLE || steep === UNSTABLE ? UNSTABLE * UNSTABLE : slow * UNSTABLE + steep;
}
