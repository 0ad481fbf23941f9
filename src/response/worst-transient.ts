import { largestOf } from '../numeric/largest-of.ts';
import type { Analysis } from '../stability/analysis.ts';
import { peakTransient } from './peak-transient.ts';
import type { WorstTransient } from './transient.ts';
import { transientBound } from './transient-bound.ts';

/** By how much rounding could carry a peak above its bound, relatively, with much to spare. */
const MARGIN = 1e-9;

/**
 * The largest transient growth over a spectrum: $\max_i \max_k \lVert T_i^k \rVert_2$, the norm over all directions at once, as
 * the eigenvectors of a Hessian are orthogonal.
 *
 * @remarks For an interval the analysis holds its two ends, and so does this: at the heavy ball's optimum they are the worst,
 * elsewhere a curvature between them may grow more. A peak is worked out only where a bound, by the envelopes of the powers, does
 * not tell that it is below the largest so far. Source: `trefethen2005`.
 * @param analysis - From `analyze`.
 * @returns The peak, its step and its mode; Infinity where a mode is unbounded.
 * @throws RangeError where {@link peakTransient} does for one of the modes.
 * @example
 * ```ts
 * import { fromKappa, heavyBall, optimalTuning, worstTransient } from 'heavyball';
 * const { peak, step } = worstTransient(optimalTuning(heavyBall, fromKappa(100)).attained);
 * peak; // => 3.77615
 * step; // => 5
 * ```
 */
export function worstTransient({ modes }: Analysis): WorstTransient {
  const likely = modes.reduce((most, mode) => (transientBound(mode) > transientBound(most) ? mode : most));
  const { item: worst } = largestOf(
    modes,
    likely,
    (mode) => peakTransient(mode).peak,
    (mode, peak) => transientBound(mode) * (1 + MARGIN) < peak,
  );
  return { ...peakTransient(worst), worst };
}
