import type { CurvatureInterval } from '../../methods/method.ts';
import type { MapCurvature } from '../plane.ts';

/** A curvature that is given by its value, or by the end of the interval that it is. */
export function curvatureOf({ mu, L }: CurvatureInterval, lambda: MapCurvature): number {
  if (lambda === 'mu') return mu;
  return lambda === 'L' ? L : lambda;
}
