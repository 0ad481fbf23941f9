import type { CurvatureInterval } from '../../methods/method.ts';
import type { MapCurvature } from '../plane.ts';

/** A curvature of a plane that has the same spectrum everywhere, given by its value or by the end that it is. */
export function curvatureOf({ mu, L }: CurvatureInterval, lambda: MapCurvature): number {
  if (lambda === 'mu') return mu;
  return lambda === 'L' ? L : lambda;
}
