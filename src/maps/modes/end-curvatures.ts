import type { LayerContext } from '../layer.ts';
import type { MapCurvature } from '../plane.ts';
import { hasOneCurvature } from './has-one-curvature.ts';

/** The two ends of the spectrum, or the one curvature that there is. */
export function endCurvatures(context: LayerContext): readonly MapCurvature[] {
  return hasOneCurvature(context) ? ['mu'] : ['mu', 'L'];
}
