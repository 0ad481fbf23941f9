import type { Analysis } from '../stability/analysis.ts';
import { peakTransient } from './peak-transient.ts';
import type { WorstTransient } from './transient.ts';

/**
 * The largest transient growth over a spectrum: $\max_i \max_k \lVert T_i^k \rVert_2$, the norm over all directions at once, as
 * the eigenvectors of a Hessian are orthogonal.
 *
 * @remarks For an interval the analysis holds its two ends, and so does this: at the heavy ball's optimum they are the worst,
 * elsewhere a curvature between them may grow more. Source: `trefethen2005`.
 * @param analysis - From `analyze`.
 * @returns The peak, its step and its mode; Infinity where a mode is unbounded.
 * @example
 * ```ts
 * import { fromKappa, heavyBall, optimalTuning, worstTransient } from 'heavyball';
 * const { peak, step } = worstTransient(optimalTuning(heavyBall, fromKappa(100)).attained);
 * peak; // => 3.77615
 * step; // => 5
 * ```
 */
export function worstTransient({ modes }: Analysis): WorstTransient {
  const transients = modes.map((worst) => ({ ...peakTransient(worst), worst }));
  return transients.reduce((most, next) => (next.peak > most.peak ? next : most));
}
