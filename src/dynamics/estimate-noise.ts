import type { Family, Method, MethodParameters } from '../methods/method.ts';
import { checkInteger } from '../numeric/check.ts';
import { inputRangeError } from '../numeric/input-error.ts';
import { randomOf, type Random } from '../numeric/random.ts';
import { analyzeMode } from '../stability/analyze-mode.ts';
import { BATCHES, batchMeans } from './batch-means.ts';
import type { MonteCarloEstimate, NoiseEstimate } from './noise-estimate.ts';

/** How long to simulate. */
export interface NoiseEstimateOptions {
  /** Steps that are counted: a whole number from 640 to 1e9. Default a million. */
  readonly samples?: number;
  /** The seed: a whole number from 0 to $2^{32} - 1$. Default 1. */
  readonly seed?: number;
}

/** The correlation times that a batch must last, so that the means of two are all but independent. */
const TIMES = 10;
/** The start is forgotten after so many correlation times: to 1e-17. */
const BURN_IN = 40;

/**
 * Measures the stationary moments of one mode under gradient noise of variance 1 by running it: the Monte-Carlo side of
 * {@link noiseResponse}, which needs no theory but that batches be long.
 *
 * $$\theta_{k+1} = \theta_k + \beta(\theta_k - \theta_{k-1}) - \eta\big((\lambda + w)\,y_k + \xi_k\big), \qquad
 * y_k = \theta_k + \gamma(\theta_k - \theta_{k-1})$$
 *
 * @remarks Successive samples are correlated, so that the standard error is not that of as many independent ones: it is taken
 * from the scatter of 64 batch means, each over at least 10 correlation times. A run that is too short for that is refused. Some
 * 0.1 microseconds a step. Source: `law2015`.
 * @param method - One of `METHODS`, or your own second-order method; it is run as the (β, γ, η) family that it is.
 * @param parameters - The method's parameters.
 * @param lambda - The curvature λ.
 * @param options - How many samples, and the seed.
 * @returns Variances and lag-1 correlations with standard errors and confidence intervals.
 * @throws RangeError if the mode is not stable, or the samples are fewer than 640 correlation times.
 * @throws RangeError or TypeError if a parameter or an option is missing, unknown or out of its range.
 * @example
 * ```ts
 * import { estimateNoise, heavyBall, noiseResponse } from 'heavyball';
 * const parameters = { beta: 0.5, eta: 1 };
 * const { mean, standardError } = estimateNoise(heavyBall, parameters, 1).stored.variance;
 * Math.abs(mean - noiseResponse(heavyBall, parameters, 1).stored.variance) < 3 * standardError; // => true
 * ```
 */
export function estimateNoise<P extends MethodParameters>(
  method: Method<P>,
  parameters: P,
  lambda: number,
  { samples = 1_000_000, seed = 1 }: NoiseEstimateOptions = {},
): NoiseEstimate {
  checkInteger('estimateNoise', 'samples', samples, BATCHES * TIMES, 1e9);
  const { stability, decay, storedLookAhead } = analyzeMode(method, parameters, lambda);
  if (stability !== 'stable') {
    throw inputRangeError(`estimateNoise: the mode must be stable, got one that is ${stability}`);
  }
  const correlationTime = 1 / decay;
  if (samples < BATCHES * TIMES * correlationTime) {
    const least = Math.ceil(BATCHES * TIMES * correlationTime);
    throw inputRangeError(`estimateNoise: samples must be at least ${least}, 640 correlation times, got ${samples}`);
  }
  const family = method.family(parameters);
  const advance = noisyRun(family, lambda, randomOf(seed));
  const [iterate, lookAhead, step] = batchMeans(advance, { samples, burnIn: Math.ceil(BURN_IN * correlationTime) });
  const { mean, standardError } = iterate.variance;
  return {
    stored: storedLookAhead === 0 ? iterate : lookAhead,
    iterate,
    lookAhead,
    step,
    velocity: { variance: scaled(step.variance, 1 / family.eta ** 2), correlation: step.correlation },
    seed,
    samples: BATCHES * Math.floor(samples / BATCHES),
    batches: BATCHES,
    correlationTime,
    effectiveSamples: 2 * (mean / standardError) ** 2,
  };
}

/** A run under noise, from the minimum: each call makes a step, and tells θ, y and the step that was made. */
function noisyRun(
  { beta, gamma, eta, shift = 0 }: Family,
  lambda: number,
  random: Random,
): (seen: Float64Array) => void {
  let [current, previous] = [0, 0];
  return (seen) => {
    const change = current - previous;
    const point = current + gamma * change;
    const next = current + beta * change - eta * ((lambda + shift) * point + random.normal());
    seen[0] = current;
    seen[1] = point;
    seen[2] = next - current;
    previous = current;
    current = next;
  };
}

function scaled(
  { mean, standardError, interval: [lower, upper] }: MonteCarloEstimate,
  factor: number,
): MonteCarloEstimate {
  return { mean: factor * mean, standardError: factor * standardError, interval: [factor * lower, factor * upper] };
}
