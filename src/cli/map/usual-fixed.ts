import type { FixedParameters, MapSubject, Plane } from '../../maps/plane.ts';
import { usualValue } from '../../methods/usual-value.ts';
import { quantityOn } from './axis-quantities.ts';

/** What a plane holds fixed, with the spectrum's κ and usual values for the parameters that nobody gave. */
export function usualFixed({ method, spectrum, fixed }: MapSubject, plane: Plane): FixedParameters {
  const known = new Set([plane.x, plane.y].flatMap((axis) => quantityOn(axis).parameters));
  const isOpen = (name: string): boolean => !known.has(name) && fixed[name] === undefined;
  const missing = Object.entries(method.parameters).filter(
    ([name, declared]) => isOpen(name) && declared.default === undefined,
  );
  const usual = missing.map(([name, declared]) => [name, name === 'kappa' ? spectrum.kappa : usualValue(declared)]);
  return { ...(Object.fromEntries(usual) as FixedParameters), ...fixed };
}
