import type { FixedParameters, MapSubject } from '../../maps/plane.ts';
import { familyOf } from '../../maps/planes/family-of.ts';
import { takes } from '../../maps/planes/takes.ts';
import { isSecondOrder, type AnyMethod } from '../../methods/any-method.ts';
import type { Spectrum } from '../../spectrum/spectrum.ts';
import { sharpnessThreshold } from '../../stability/sharpness-threshold.ts';
import { maxStableEta } from '../../stability/max-stable-eta.ts';

/** Values of a free parameter at which the largest stable learning rate is looked up. */
const VALUES = 65;
/** How far beyond the stable learning rates a map goes. */
const BEYOND = 1.1;
/** The bound of the heavy ball at β = 1, in 1/L: what is shown where nothing is stable. */
const NOTHING_STABLE = 4;

/** A little more than the largest learning rate that is stable for the parameters held fixed and any value of those on the axes. */
export function stableEtas(
  subject: MapSubject,
  momenta: { from: number; to: number },
  onAxes: readonly string[],
): number {
  const { method, spectrum, fixed } = subject;
  const free = familyOf(method) === null ? freeNumbers(subject, onAxes) : momentaOf(subject, momenta);
  const etas = free.map((values) => largestStableEta(method, { ...fixed, ...values }, spectrum));
  const most = Math.max(...etas);
  return BEYOND * (most > 0 ? most : NOTHING_STABLE / spectrum.L);
}

/** Momenta of a stretch where β is free, and γ = 0 where that is free too. */
function momentaOf(
  { method, fixed }: MapSubject,
  { from, to }: { from: number; to: number },
): readonly FixedParameters[] {
  const isFree = takes(method, 'beta') && fixed.beta === undefined && fixed.oneMinusBeta === undefined;
  const look = takes(method, 'gamma') && fixed.gamma === undefined ? { gamma: 0 } : {};
  if (!isFree) return [look];
  return Array.from({ length: VALUES }, (_, i) => ({ ...look, beta: from + ((to - from) * i) / VALUES }));
}

/** Values within the usual range of each number on the axes but η. */
function freeNumbers({ method }: MapSubject, onAxes: readonly string[]): readonly FixedParameters[] {
  const free = Object.entries(method.parameters).filter(([name]) => name !== 'eta' && onAxes.includes(name));
  return Array.from({ length: free.length === 0 ? 1 : VALUES }, (_, i) => {
    const part = (i + 0.5) / VALUES;
    return Object.fromEntries(
      free.map(
        ([
          name,
          {
            usualRange: [from, to],
          },
        ]) => [name, from + (to - from) * part],
      ),
    );
  });
}

/** The largest stable learning rate; 0 where none is. For a method of higher order as if only ηλ mattered. */
function largestStableEta(method: AnyMethod, parameters: FixedParameters, spectrum: Spectrum): number {
  if (isSecondOrder(method)) return maxStableEta(method, parameters, spectrum);
  const { L } = spectrum;
  return (sharpnessThreshold(method, { ...parameters, eta: 1 / L }).sharpness ?? 0) / (L * L);
}
