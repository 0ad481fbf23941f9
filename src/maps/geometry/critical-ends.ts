import type { GeometryContext } from './geometry-context.ts';

/** The ends of the spectrum whose regimes matter to a map: the one that its layer is about, else both. */
export function criticalEnds({ plan: { layer, settings } }: GeometryContext): readonly ('mu' | 'L')[] {
  return layer.takes.includes('end') ? [settings.end] : ['mu', 'L'];
}

/** The curvatures at those ends, each once. */
export function criticalCurvatures(context: GeometryContext): readonly number[] {
  const { spectrum } = context.plan.subject;
  return [...new Set(criticalEnds(context).map((end) => spectrum[end]))];
}
