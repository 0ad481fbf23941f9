import { inputRangeError } from '../numeric/input-error.ts';
import type { Spectrum } from '../spectrum/spectrum.ts';

/** Throws unless the spectrum has a curvature interval [μ, L]: at least one eigenvalue above the flat threshold. */
export function checkCurvature(where: string, { mu, eigenvalues }: Spectrum): void {
  if (mu > 0) return;
  throw inputRangeError(
    `${where}: spectrum must have an eigenvalue above its flat threshold, got ${eigenvalues.length} that are flat or negative`,
  );
}
