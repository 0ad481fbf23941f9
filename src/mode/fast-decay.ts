import { fastGap } from './fast-gap.ts';

/** −ln ρ in plain doubles for Δ, |T|, D, 1 − D and p(sign T); Infinity for ρ = 0. For maps. */
export function fastDecay(
  discriminant: number,
  size: number,
  determinant: number,
  complement: number,
  atSign: number,
): number {
  if (discriminant < 0) return 0.5 * minusLog(determinant, complement);
  return minusLog((size + Math.sqrt(discriminant)) / 2, fastGap(discriminant, determinant, complement, atSign));
}

/** −ln of a positive number that is given with its distance from 1. */
function minusLog(value: number, distance: number): number {
  return value < 0.5 ? -Math.log(value) : -Math.log1p(-distance);
}
