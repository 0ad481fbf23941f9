import type { LayerContext } from '../layer.ts';

/** Whether there is a single curvature, and that all over the plane. */
export function hasOneCurvature({ subject, plane }: Pick<LayerContext, 'subject' | 'plane'>): boolean {
  return plane.sameSpectrum && subject.spectrum.mu === subject.spectrum.L;
}
