import type { Layer } from '../layer.ts';
import { worstDecayRow } from './worst-decay-row.ts';

/** How many iterations the accuracy ε takes in the limit. */
export const iterationsLayer: Layer = {
  name: 'iterations',
  title: 'iterations to ε in the limit',
  unit: 'iterations',
  meaning:
    'The number ln(1/ε)/(−ln ρ) of iterations in which ρ^k falls to ε, ρ of the slowest mode, not rounded up; Infinity where ρ ≥ 1.',
  takes: ['epsilon', 'precision'],
  anyOrder: true,
  categories: () => null,
  refusal: () => null,

  filler(context) {
    const fillDecay = worstDecayRow(context);
    const digits = -Math.log(context.settings.epsilon);
    return (y, out) => {
      fillDecay(y, out);
      for (let i = 0; i < out.length; i++) out[i] = out[i]! > 0 ? digits / out[i]! : Infinity;
    };
  },
};
