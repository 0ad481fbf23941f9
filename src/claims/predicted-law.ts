import { fromKappa } from '../spectrum/from-kappa.ts';
import { tuningSensitivity, type SensitivitySide } from '../tuning/tuning-sensitivity.ts';

/** Coefficient and exponent of the loss of rate on one side of heavy ball's optimum on μ = 1, L = κ. */
export function predictedLaw(
  kappa: number,
  parameter: SensitivitySide['parameter'],
  side: SensitivitySide['side'],
): readonly [coefficient: number, exponent: number] {
  const law = tuningSensitivity(fromKappa(kappa)).sides.find((one) => one.parameter === parameter && one.side === side);
  return [law?.coefficient ?? NaN, law?.exponent ?? NaN];
}
