import type { Method, MethodParameters } from '../methods/method.ts';
import { checkPositive } from '../numeric/check.ts';
import type { Spectrum } from '../spectrum/spectrum.ts';
import { optimalTuning } from '../tuning/optimal-tuning.ts';
import { quietestAt, SEARCH_TOLERANCE, worstVariance } from './quietest-at.ts';

/** The fastest parameters that are quiet enough. */
export interface QuietTuning {
  /** The method's name. */
  readonly method: string;
  /** The spectrum; only its μ and L matter. */
  readonly spectrum: Spectrum;
  /** The largest stationary variance that was allowed. */
  readonly cap: number;
  /** Whether the cap costs speed: false where the optimum without it is quiet enough. */
  readonly isBinding: boolean;
  /** The parameters; null where only rates too close to 1 to be told apart are quiet enough. */
  readonly parameters: MethodParameters | null;
  /** Their rate, or a little more; NaN without parameters. */
  readonly rate: number;
  /** 1 − `rate`. */
  readonly rateGap: number;
  /** Their worst stationary variance, of the points that the method stores, over [μ, L] under unit gradient noise. */
  readonly variance: number;
  /** The parameters were searched for where the cap binds, and … */
  readonly approximate: boolean;
  /** … the cap may be undercut by this much, relative. */
  readonly tolerance: number;
}

/** The slowest rate that is looked at has this share of the best gap. */
const SLOWEST = 1e-6;
/** Rates closer to 1 have too few digits for their sublevel sets. */
const LEAST_GAP = 1e-9;
/** Halvings of the logarithm of the gap: to 1e-13 of 14. */
const ROUNDS = 48;

/**
 * The best (β, η) under a cap on noise: the fastest rate over [μ, L] at which the worst stationary variance under unit gradient
 * noise does not exceed a given one. The inverse of {@link noiseFrontier}: the least variance falls as the rate is allowed to be
 * slower, so that there is one answer. It is the variance of the points that the method stores ({@link stationaryVariance}).
 *
 * Noise of variance σ² divides the cap by σ², a batch of B examples multiplies it by B.
 *
 * @remarks The rate by bisection, the parameters by search along the exact edges of its sublevel set. Source: `mohammadi2021`.
 * @param method - A method with a (β, η) plane, or one without momentum.
 * @param spectrum - Its μ and L count.
 * @param cap - The largest variance allowed, > 0, in units of 1/λ².
 * @returns The parameters with their rate and variance; those of the unconstrained optimum if that is quiet enough.
 * @throws RangeError if there is no optimum, or the cap is not such a number; TypeError if the method's look-ahead is a free
 * parameter.
 * @example
 * ```ts
 * import { fromKappa, heavyBall, tuneUnderNoise } from 'heavyball';
 * const { parameters, rate } = tuneUnderNoise(heavyBall, fromKappa(100), 0.01);
 * rate.toFixed(4); // => '0.9608'
 * parameters?.eta.toFixed(4); // => '0.0015'
 * ```
 */
export function tuneUnderNoise(method: Method, spectrum: Spectrum, cap: number): QuietTuning {
  checkPositive('tuneUnderNoise', 'cap', cap);
  const fastest = optimalTuning(method, spectrum);
  const common = { method: method.name, spectrum, cap };
  const variance = worstVariance(method, fastest.parameters, spectrum);
  if (variance <= cap) {
    const { parameters, rate, rateGap } = fastest;
    return { ...common, isBinding: false, parameters, rate, rateGap, variance, approximate: false, tolerance: 0 };
  }
  const searched = { ...common, isBinding: true, approximate: true, tolerance: SEARCH_TOLERANCE };
  let [slow, fast] = [Math.max(fastest.rateGap * SLOWEST, LEAST_GAP), fastest.rateGap];
  let found = slow < fast ? quietestAt('tuneUnderNoise', method, spectrum, slow) : null;
  if (found === null || found.variance > cap) {
    return { ...searched, parameters: null, rate: NaN, rateGap: NaN, variance: NaN };
  }
  for (let round = 0; round < ROUNDS; round++) {
    const middle = Math.sqrt(slow * fast);
    const next = quietestAt('tuneUnderNoise', method, spectrum, middle);
    if (next.variance <= cap) [slow, found] = [middle, next];
    else fast = middle;
  }
  const { parameters, rate, rateGap } = found;
  return { ...searched, parameters, rate, rateGap, variance: found.variance };
}
