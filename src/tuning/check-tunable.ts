import { inputRangeError } from '../numeric/input-error.ts';
import type { Spectrum } from '../spectrum/spectrum.ts';
import { checkCurvature } from '../stability/check-curvature.ts';

/** Throws unless the spectrum has a curvature interval [μ, L] with finite ends. */
export function checkTunable(where: string, spectrum: Spectrum): void {
  checkCurvature(where, spectrum);
  if (spectrum.L === Infinity) {
    throw inputRangeError(`${where}: L must be finite, as no learning rate > 0 is stable otherwise, got Infinity`);
  }
}
