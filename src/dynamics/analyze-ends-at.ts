import type { HigherOrderMethod } from '../methods/higher-order-method.ts';
import type { Method, MethodParameters } from '../methods/method.ts';
import type { Vector } from '../numeric/vector.ts';
import type { Objective } from '../objectives/objective.ts';
import { productsAt } from '../objectives/products-at.ts';
import { extremeEigenvalues } from '../spectrum/extreme-eigenvalues.ts';
import type { ExtremeEigenvalue, ExtremeEigenvalues } from '../spectrum/extremes.ts';
import { fromEigenvalues } from '../spectrum/from-eigenvalues.ts';
import { fromExtremes } from '../spectrum/from-extremes.ts';
import { spectralDensity } from '../spectrum/spectral-density.ts';
import type { Spectrum } from '../spectrum/spectrum.ts';
import { analyze } from '../stability/analyze.ts';
import type { EndsAnalysis } from './ends-analysis.ts';
import { findStationaryByProducts } from './find-stationary-by-products.ts';

/** How long {@link analyzeEndsAt} searches. */
export interface AnalyzeEndsOptions {
  /** Most Lanczos steps for the ends, a whole number ≥ 1. Default 2000. */
  readonly maxSteps?: number;
  /** Random vectors for the density, a whole number ≥ 1. Default 4. */
  readonly probes?: number;
  /** Hears how many products with the Hessian are done, of how many at most, in each of the three parts. */
  readonly onProgress?: (part: 'search' | 'ends' | 'density', done: number, total: number) => void;
}

/** Both ends are found to this part of the larger; by differences, whose own errors come near 1e-8 where there are many coordinates, to less. */
const TOLERANCE: Readonly<Record<EndsAnalysis['source'], number>> = { 'hessian-times': 1e-8, differences: 1e-7 };
/** Products with each random vector. */
const DENSITY_STEPS = 80;

/**
 * What {@link analyzeAt} tells, for an objective of so many coordinates that its Hessian cannot be written down: a stationary point, both ends
 * of the spectrum there with residual intervals, its density, and the modes of a method at both ends. Nothing but gradients and products of the
 * Hessian with vectors is used.
 *
 * The rate of a method over $[\mu, L]$ is the worst of its two ends', so these are enough for it. Of an end that Lanczos could not settle
 * nothing is pretended: `holdsAll` says what the rate is worth.
 *
 * @remarks Cost: some $\sqrt\kappa$ products a Newton step and as many for the ends, and 80 for each random vector; seconds at $n = 10^5$ where a
 * product costs a millisecond. Where differences of the gradient make the products, their error widens the residuals.
 * @param objective - Anything with `dimension`, `value` and `gradient`; `hessianTimes` saves half of the time and all of the error.
 * @param point - Where to look from.
 * @param method - One of `METHODS` or `HIGHER_ORDER_METHODS`, or your own.
 * @param parameters - The method's parameters.
 * @param options - See {@link AnalyzeEndsOptions}.
 * @returns The analysis. Where `stationary.converged` is false there is no stationary point near, and the rest is that of the Hessian where the
 * search ended.
 * @throws TypeError or RangeError if the point, a parameter or an option is not as said, or a product is not finite.
 * @example
 * ```ts
 * import { analyzeEndsAt, heavyBall, laplacian } from 'heavyball';
 * const membrane = laplacian([40, 50]);
 * const { kind, extremes, analysis } = analyzeEndsAt(membrane, membrane.minimizer ?? [], heavyBall, { beta: 0.9, eta: 0.2 });
 * kind; // => 'minimum'
 * extremes.smallest.value; // => 0.00966174
 * analysis?.rate; // => 0.974825
 * ```
 */
export function analyzeEndsAt<P extends MethodParameters>(
  objective: Objective,
  point: Vector,
  method: Method<P> | HigherOrderMethod<P>,
  parameters: P,
  { maxSteps = 2000, probes = 4, onProgress }: AnalyzeEndsOptions = {},
): EndsAnalysis {
  const heard = (part: 'search' | 'ends' | 'density') => (done: number, total: number) =>
    onProgress?.(part, done, total);
  const stationary = findStationaryByProducts(objective, point, { onProgress: heard('search') });
  const { times, source, error } = productsAt(objective, stationary.point);
  const { dimension } = objective;
  const search = { tolerance: TOLERANCE[source], maxSteps, error, onProgress: heard('ends') };
  const extremes = extremeEigenvalues(times, dimension, search);
  const density = spectralDensity(times, dimension, { probes, steps: DENSITY_STEPS, onProgress: heard('density') });
  const holdsAll = safeEnd(extremes.smallest) > 0 && extremes.largest.bound < Infinity;
  const spectrum = holdsAll ? fromExtremes(extremes) : foundEnds(extremes);
  return {
    objective: objective.name,
    method: method.name,
    parameters,
    stationary,
    value: objective.value(stationary.point),
    source,
    extremes,
    density,
    kind: kindOf(extremes),
    holdsAll,
    spectrum,
    analysis: spectrum.flat === spectrum.eigenvalues.length ? null : analyze(method, parameters, spectrum),
  };
}

/** What the smallest curvature is not below. */
function safeEnd({ converged, value, residual, bound }: ExtremeEigenvalue): number {
  return converged ? value - residual : bound;
}

/** The two ends that were found; what their residuals do not tell from 0 is flat. */
function foundEnds({ smallest, largest }: ExtremeEigenvalues): Spectrum {
  const flatThreshold = Math.max(smallest.converged ? smallest.residual : 0, largest.converged ? largest.residual : 0);
  return fromEigenvalues([smallest.value, largest.value], undefined, { flatThreshold });
}

function kindOf({ smallest, largest }: ExtremeEigenvalues): EndsAnalysis['kind'] {
  if (smallest.value + smallest.residual < 0) {
    if (largest.value - largest.residual > 0) return 'saddle';
    return largest.bound < 0 ? 'maximum' : 'undecided';
  }
  return safeEnd(smallest) > 0 ? 'minimum' : 'undecided';
}
