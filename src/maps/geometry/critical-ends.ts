import type { GeometryContext } from './geometry-context.ts';

/** The layers that are about the mode at one end of the spectrum. */
const OF_ONE_END: ReadonlySet<string> = new Set(['damping-ratio', 'period']);

/** The ends of the spectrum whose regimes matter to a map: the one that its layer is about, else both. */
export function criticalEnds({ plan: { layer, settings } }: GeometryContext): readonly ('mu' | 'L')[] {
  return OF_ONE_END.has(layer.name) ? [settings.end] : ['mu', 'L'];
}

/** The curvatures at those ends, each once. */
export function criticalCurvatures(context: GeometryContext): readonly number[] {
  const { spectrum } = context.plan.subject;
  return [...new Set(criticalEnds(context).map((end) => spectrum[end]))];
}
