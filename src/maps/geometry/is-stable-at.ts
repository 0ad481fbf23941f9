import { analyzeMode } from '../../stability/analyze-mode.ts';
import type { MapPoint } from '../map-geometry.ts';
import type { GeometryContext } from './geometry-context.ts';

/** Whether neither end of the spectrum is unstable at a point: beyond, regimes do not matter. η = 0 counts as stable. */
export function isStableAt({ plan }: GeometryContext, { x, y }: MapPoint): boolean {
  const { parameters, mu, L } = plan.plane.cellAt(plan.subject, x, y);
  if (parameters.eta <= 0) return true;
  return [mu, L].every((lambda) => analyzeMode(plan.subject.method, parameters, lambda).stability !== 'unstable');
}
