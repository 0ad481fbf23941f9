import type { LayerContext } from '../layer.ts';
import type { MapCurvature } from '../plane.ts';
import { endCurvatures } from './end-curvatures.ts';
import { listedCurvatures } from './listed-curvatures.ts';

/** Each curvature of a list above its flat threshold, once; the two ends of an interval, or where κ is on an axis. */
export function allCurvatures(context: LayerContext): readonly MapCurvature[] {
  return listedCurvatures(context) ?? endCurvatures(context);
}
