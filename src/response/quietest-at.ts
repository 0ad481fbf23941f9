import type { Method, MethodParameters } from '../methods/method.ts';
import type { Spectrum } from '../spectrum/spectrum.ts';
import { hasMomentum } from '../stability/look-ahead-of.ts';
import type { PlanePoint } from '../stability/region.ts';
import { levelRegion } from '../stability/level-region.ts';
import { leastAlong } from './least-along.ts';
import type { NoiseFrontierPoint } from './noise-frontier.ts';
import { noiseOf } from './noise-of.ts';
import { varianceOf } from './variance-of.ts';

/** What the searches along the edges leave above the least variance, relative, with room to spare. */
export const SEARCH_TOLERANCE = 1e-6;

/** The point of {rate ≤ 1 − gap} with the least worst variance; `where` names the public function that was called. */
export function quietestAt(where: string, method: Method, spectrum: Spectrum, rateGap: number): NoiseFrontierPoint {
  const rate = 1 - rateGap;
  const parametersAt = ({ eta, ...momentum }: PlanePoint): MethodParameters =>
    hasMomentum(method) ? { ...momentum, eta } : { eta };
  const candidates = levelRegion(where, method, spectrum, rate).edges.map((edge) => {
    const varianceAt = (t: number): number => {
      const point = edge.at(t);
      return Number.isFinite(point.beta) ? worstVariance(method, parametersAt(point), spectrum) : Infinity;
    };
    const t = leastAlong(varianceAt);
    return { rate, rateGap, variance: varianceAt(t), parameters: parametersAt(edge.at(t)) };
  });
  return candidates.reduce((best, next) => (next.variance < best.variance ? next : best));
}

/** The larger of the stationary variances, of the points that the method stores, at the two ends. */
export function worstVariance(method: Method, parameters: MethodParameters, { mu, L }: Spectrum): number {
  const { eta, shift, spread } = noiseOf(method, parameters);
  const varianceAt = (lambda: number): number => {
    const { oneMinusDeterminant, atMinusOne } = method.polynomial(parameters, lambda);
    return varianceOf(eta, lambda + shift, oneMinusDeterminant.hi, atMinusOne.hi / spread);
  };
  return Math.max(varianceAt(mu), varianceAt(L));
}
