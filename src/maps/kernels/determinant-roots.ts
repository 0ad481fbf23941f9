import type { Linear } from '../mode-line.ts';

/** Writes √D into the cells `first … last` − 1 of a row; D must be positive there but for rounding. */
export type DeterminantRoots = (determinant: Linear, first: number, last: number, out: Float64Array) => void;

/**
 * √D along rows of cells at these coordinates: ρ where roots are complex. Where all determinants are multiples of one of them,
 * the roots are taken once and copied: √β in every row for the heavy ball, √(1 − ηλ)·√β for Nesterov's method.
 */
export function determinantRoots(coordinates: Float64Array): DeterminantRoots {
  let known: Linear | undefined;
  const roots = new Float64Array(coordinates.length);
  return (determinant, first, last, out) => {
    if (known === undefined) {
      known = determinant;
      fillRoots(known, coordinates, 0, coordinates.length, roots);
    }
    const factor = ratio(determinant, known);
    if (factor === 1) out.set(roots.subarray(first, last), first);
    else if (factor > 0) multiply(roots, Math.sqrt(factor), first, last, out);
    else fillRoots(determinant, coordinates, first, last, out);
  };
}

/** By how much one line is another one multiplied, in size; NaN if it is not a multiple. */
function ratio(line: Linear, other: Linear): number {
  if (line.constant * other.slope !== line.slope * other.constant) return NaN;
  return Math.abs(other.slope === 0 ? line.constant / other.constant : line.slope / other.slope);
}

function multiply(values: Float64Array, factor: number, first: number, last: number, out: Float64Array): void {
  for (let i = first; i < last; i++) out[i] = factor * values[i]!;
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
