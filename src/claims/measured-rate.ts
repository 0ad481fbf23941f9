import type { CurvatureInterval, Method, MethodParameters } from '../methods/method.ts';
import { measuredRadius } from './stepped-companion.ts';

/** The larger spectral radius of the two ends of [μ, L], by a general eigenvalue routine. */
export function measuredRate(method: Method, parameters: MethodParameters, { mu, L }: CurvatureInterval): number {
  return Math.max(measuredRadius(method, parameters, mu), measuredRadius(method, parameters, L));
}
