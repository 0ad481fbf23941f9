import { inputRangeError } from '../numeric/input-error.ts';
import { checkSpectrum } from '../spectrum/check-spectrum.ts';
import type { Spectrum } from '../spectrum/spectrum.ts';

/** Throws unless the spectrum has a curvature interval [μ, L]: at least one eigenvalue above the flat threshold. */
export function checkCurvature(where: string, spectrum: Spectrum): void {
  checkSpectrum(where, spectrum);
  const { mu, flat, negative } = spectrum;
  if (mu > 0) return;
  throw inputRangeError(
    `${where}: spectrum must have an eigenvalue above its flat threshold, got ${flat} flat and ${negative.length} negative`,
  );
}
