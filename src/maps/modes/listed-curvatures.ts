import type { LayerContext } from '../layer.ts';

/** Each curvature of a list above its flat threshold, once; null for an interval, or where κ is on an axis. */
export function listedCurvatures({ subject: { spectrum }, plane }: LayerContext): readonly number[] | null {
  if (spectrum.kind === 'interval' || !plane.sameSpectrum) return null;
  return [...new Set(spectrum.eigenvalues.filter((lambda) => lambda >= spectrum.mu))];
}
