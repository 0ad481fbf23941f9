import type { Layer } from '../layer.ts';
import { rivalContext } from '../rival-context.ts';
import { worstDecayRow } from './worst-decay-row.ts';

/** How many times as fast the method is as another one: as accurate as `decay`. */
export const speedUpLayer: Layer = {
  name: 'speed-up',
  title: 'speed-up',
  unit: 'times',
  meaning:
    'Ratio of −ln ρ of the method to that of the method it is compared with, at those of the parameters that this one takes (on the plane of the best η, each at its own): below 1 where it is slower, 0 where only the method diverges, Infinity where only the other does, undefined where both do.',
  takes: ['against', 'precision'],
  anyOrder: true,
  categories: () => null,
  refusal: () => null,

  filler(context) {
    const fill = worstDecayRow(context);
    const fillRival = worstDecayRow(rivalContext(context, context.settings.against));
    const rival = new Float64Array(context.xs.length);
    return (y, out) => {
      fill(y, out);
      fillRival(y, rival);
      for (let i = 0; i < out.length; i++) out[i] = speedUp(out[i]!, rival[i]!);
    };
  },
};

/** The quotient of decays, of which those not above 0 belong to methods that do not converge. */
function speedUp(decay: number, rival: number): number {
  if (decay > 0) return rival > 0 ? quotient(decay, rival) : Infinity;
  return rival > 0 ? 0 : NaN;
}

/** Two methods that are done in one step are equally fast. */
function quotient(decay: number, rival: number): number {
  return decay === rival ? 1 : decay / rival;
}
