import type { AnyMethod } from '../methods/any-method.ts';
import { isInputError } from '../numeric/input-error.ts';
import type { Matrix } from '../numeric/matrix.ts';
import type { Vector } from '../numeric/vector.ts';
import type { Objective } from '../objectives/objective.ts';
import type { Analysis } from '../stability/analysis.ts';
import { estimateRate, type RateEstimate } from './estimate-rate.ts';
import { simulate } from './simulate.ts';

/**
 * How far away a run begins, and up to where it counts, as parts of the size of the point. One that approaches has ten digits before
 * rounding. Of one that leaves, the squares of the distance grow faster than it does: they must stay weak.
 */
const APPROACH = { offset: 1e-5, farthest: 1e-3 };
const ESCAPE = { offset: 1e-8, farthest: 1e-5 };
/** A root of a run that leaves counts from this part of the strongest on: squares of the distance are weaker. */
const WEAKEST = 1e-2;
/** What the estimate needs; its cost grows with it. */
const STEPS = 400;

/** The rate of a run that starts near a stationary point, off it along every eigenvector alike; null where it shows none. */
export function localRate(
  objective: Objective,
  { point, eigenvectors }: { readonly point: Vector; readonly eigenvectors: Matrix },
  method: AnyMethod,
  { parameters, stability }: Pick<Analysis, 'parameters' | 'stability'>,
): RateEstimate | null {
  const range = stability === 'unstable' ? ESCAPE : APPROACH;
  const size = Math.max(1, Math.hypot(...point));
  const offset = (range.offset * size) / Math.sqrt(point.length);
  const start = point.map((value, i) => value + offset * eigenvectors.getRow(i).reduce((sum, v) => sum + v, 0));
  const { iterates } = simulate(method, parameters, objective, { start, maxSteps: STEPS, tolerance: 0 });
  const distanceOf = (iterate: Vector): number => Math.hypot(...iterate.map((value, i) => value - point[i]!));
  const left = iterates.findIndex((iterate) => !(distanceOf(iterate) <= range.farthest * size));
  try {
    const estimate = estimateRate(left < 0 ? iterates : iterates.slice(0, left));
    return stability === 'unstable' ? withoutWeakRoots(estimate) : estimate;
  } catch (error) {
    if (isInputError(error)) return null;
    throw error;
  }
}

function withoutWeakRoots(estimate: RateEstimate): RateEstimate {
  const isStrong = estimate.amplitudes.map((amplitude) => amplitude > WEAKEST);
  const roots = estimate.roots.filter((_, i) => isStrong[i]);
  const rate = Math.max(...roots.map((root) => root.abs()));
  const amplitudes = estimate.amplitudes.filter((_, i) => isStrong[i]);
  return { ...estimate, rate, rateDecay: -Math.log(rate), roots, amplitudes };
}
