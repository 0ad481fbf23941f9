import type { Linear } from '../mode-line.ts';
import { isSameLine } from './is-same-line.ts';

/** Writes √D into the cells `first … last` − 1 of a row; D must be positive there but for rounding. */
export type DeterminantRoots = (determinant: Linear, first: number, last: number, out: Float64Array) => void;

/**
 * √D along rows of cells at these coordinates: ρ where roots are complex. The roots of the first determinant are kept, for the
 * rows that share it: √β in every row for the heavy ball.
 */
export function determinantRoots(coordinates: Float64Array): DeterminantRoots {
  let known: Linear | undefined;
  const roots = new Float64Array(coordinates.length);
  return (determinant, first, last, out) => {
    if (known === undefined) {
      known = determinant;
      fillRoots(known, coordinates, 0, coordinates.length, roots);
    }
    if (isSameLine(determinant, known)) out.set(roots.subarray(first, last), first);
    else fillRoots(determinant, coordinates, first, last, out);
  };
}

function fillRoots(
  { constant, slope }: Linear,
  us: Float64Array,
  first: number,
  last: number,
  out: Float64Array,
): void {
  for (let i = first; i < last; i++) out[i] = Math.sqrt(Math.abs(constant + slope * us[i]!));
}
