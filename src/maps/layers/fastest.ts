import type { Layer } from '../layer.ts';
import { rivalContext } from '../rival-context.ts';
import { worstDecayRow } from './worst-decay-row.ts';

/** Which of several methods is the fastest: as accurate as `decay`. */
export const fastestLayer: Layer = {
  name: 'fastest',
  title: 'fastest method',
  unit: '',
  meaning:
    'The method with the smallest rate ρ, each at those of the parameters that it takes (on the plane of the best η, at its own best η); of equal ones the first. All diverge: ρ ≥ 1 for each.',
  takes: ['methods', 'precision'],
  anyOrder: true,
  categories: ({ settings }) => [...settings.methods.map(({ title }) => title), 'all diverge'],
  refusal: () => null,

  filler(context) {
    const { methods } = context.settings;
    const fillers = methods.map((method) => worstDecayRow(rivalContext(context, method)));
    const decays = new Float64Array(context.xs.length);
    const best = new Float64Array(context.xs.length);
    return (y, out) => {
      out.fill(methods.length);
      best.fill(0);
      fillers.forEach((fill, method) => {
        fill(y, decays);
        for (let i = 0; i < out.length; i++) {
          if (decays[i]! > best[i]!) [out[i], best[i]] = [method, decays[i]!];
        }
      });
    };
  },
};
