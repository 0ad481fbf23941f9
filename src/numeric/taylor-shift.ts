import type { Arithmetic } from './arithmetic.ts';

/** The coefficients of p(centre + w) in w for those of p(z), leading ones first, by repeated synthetic division. */
export function taylorShift<N>(
  { add, scale }: Pick<Arithmetic<N>, 'add' | 'scale'>,
  coefficients: readonly N[],
  centre: 1 | -1,
): readonly N[] {
  const shifted = [...coefficients];
  for (let end = shifted.length - 1; end > 0; end--) {
    for (let i = 1; i <= end; i++) shifted[i] = add(shifted[i]!, scale(shifted[i - 1]!, centre));
  }
  return shifted;
}
