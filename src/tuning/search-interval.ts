import type { CurvatureInterval } from '../methods/method.ts';

/** Which curvatures of an interval were tried. */
export interface CurvatureSearch {
  /** How many curvatures were tried, the two ends included. */
  readonly curvatures: number;
  /** Ratio between neighbours around the worst curvature: peaks narrower than this may have been missed. */
  readonly resolution: number;
}

/** Curvatures of the first, even cover of the interval, on a logarithmic scale. */
const COVER = 513;
/** Curvatures of each refinement around the worst one so far. */
const REFINEMENT = 33;
/** How often the neighbourhood is refined. */
const ROUNDS = 3;

/**
 * Looks for the curvature in [μ, L] with the largest value: an even cover on a logarithmic scale, then ever finer ones around the
 * worst curvature so far. Not a proof, as values may jump: hence the resolution.
 */
export function searchInterval(
  { mu, L }: CurvatureInterval,
  valueAt: (lambda: number) => number,
): { readonly lambda: number; readonly search: CurvatureSearch } {
  let [lambda, worst, curvatures] = [mu, -Infinity, 0];
  let [from, to] = [mu, L];
  let step = 1;
  for (let round = 0; round <= ROUNDS; round++) {
    const count = round === 0 ? COVER : REFINEMENT;
    step = Math.exp((Math.log(to) - Math.log(from)) / (count - 1));
    for (let i = 0; i < count; i++) {
      const candidate = i === count - 1 ? to : Math.min(from * step ** i, to);
      const value = valueAt(candidate);
      if (value > worst) [lambda, worst] = [candidate, value];
    }
    curvatures += count;
    [from, to] = [Math.max(mu, lambda / step), Math.min(L, lambda * step)];
  }
  return { lambda, search: { curvatures, resolution: step } };
}
