/** Condition numbers for a picture, to a decade beyond the given one and at least to 10⁴, so many to a decade. */
const LEAST_DECADES = 4;
const PER_DECADE = 48;

/** Ascending condition numbers from 1 on, evenly spaced in their logarithm, with the given one well inside. */
export function kappasAround(kappa: number): readonly number[] {
  const decades = Math.max(LEAST_DECADES, Math.ceil(Math.log10(kappa)) + 1);
  return Array.from({ length: decades * PER_DECADE + 1 }, (_, i) => 10 ** (i / PER_DECADE));
}
