import type { ConventionFamily } from './convention-family.ts';
import type { Convention, ConventionParameters } from './convention.ts';
import type { RateChange } from './conversion.ts';

/** What the target must do when the learning rate changes in a run that both make. */
export function rateChangeOf<P extends ConventionParameters, Q extends ConventionParameters>(
  from: Convention<P>,
  to: Convention<Q>,
  { beta, gamma, decay }: ConventionFamily,
): RateChange {
  const placement = { from: from.rate, to: to.rate };
  if (decay.weight !== 0 && from.decay !== to.decay) return { ...placement, remedy: 'schedule', factor: null };
  if (from.rate === to.rate || beta === 0) return { ...placement, remedy: 'none', factor: null };
  // Gradients kept outside the rate follow it at once, kept inside they do not.
  const factor = from.rate === 'outside' ? 'r' : '1/r';
  // A momentum of its own is possible where it acts on the buffer alone.
  const remedy = gamma === 0 && to.buffer.holds !== 'average' ? 'momentum' : 'buffer';
  return { ...placement, remedy, factor };
}
