import type { ClaimVariable } from './claim.ts';

/** The cases of a claim about what a small change of the best constants costs: μ = 1, L = κ, and the change is size². */
export const LAW_VARIABLES: { readonly kappa: ClaimVariable; readonly size: ClaimVariable } = {
  kappa: { least: 4, most: 100, scale: 'log' },
  size: { least: 1e-4, most: 1e-3, scale: 'log' },
};

/**
 * Coefficient and exponent of loss = coefficient · changeᵉˣᵖᵒⁿᵉⁿᵗ: the coefficient if `exponent` is right, and the exponent
 * that shows between the change and 4 times it.
 */
export function measuredLaw(
  lossAt: (change: number) => number,
  change: number,
  exponent: number,
): readonly [coefficient: number, exponent: number] {
  const loss = lossAt(change);
  return [loss / change ** exponent, Math.log(lossAt(4 * change) / loss) / Math.log(4)];
}
