import type { Method, MethodParameters } from '../methods/method.ts';
import { checkInteger } from '../numeric/check.ts';
import { inputRangeError } from '../numeric/input-error.ts';
import type { Spectrum } from '../spectrum/spectrum.ts';
import { optimalTuning } from '../tuning/optimal-tuning.ts';
import { quietestAt, SEARCH_TOLERANCE, worstVariance } from './quietest-at.ts';

/** The least noise at one rate. */
export interface NoiseFrontierPoint {
  /** The rate that is asked for. */
  readonly rate: number;
  /** 1 − `rate`. */
  readonly rateGap: number;
  /** The worst variance of the points that the method stores over the spectrum under unit gradient noise, in units of 1/λ². */
  readonly variance: number;
  /** Parameters with this variance, and this rate or a better one. */
  readonly parameters: MethodParameters;
}

/** How much noise a rate costs. */
export interface NoiseFrontier {
  /** The method's name. */
  readonly method: string;
  /** The spectrum; only its μ and L matter. */
  readonly spectrum: Spectrum;
  /** From the fastest rate on, each with less variance than the one before. */
  readonly points: readonly NoiseFrontierPoint[];
  /** The variances were searched for, not computed in closed form; … */
  readonly approximate: true;
  /** … and may be above the least by this much, relative. */
  readonly tolerance: number;
}

/** How finely the frontier is sampled. */
export interface NoiseFrontierOptions {
  /** How many rates, from 2 to 10000. Default 33. */
  readonly points?: number;
}

/** The last point's gap is the first one's divided by this. */
const SPAN = 100;
/** The best rate's gap must be this large for a hundredth of it to leave digits in the rate. */
const LEAST_GAP = 1e-7;

/**
 * The trade-off between speed and noise: for rates r from the optimum's on, the (β, η) with rate at most r over [μ, L] whose
 * worst stationary variance is least, that of the points which the method stores ({@link stationaryVariance}).
 *
 * With momentum the least noise at a rate r is that of the double root r on μ, as far as the method reaches:
 *
 * $$\min_{\text{rate} \le r}\,\max_{[\mu, L]} \operatorname{Var} = \frac{(1 - r)(1 + r^2)}{\mu^2(1 + r)^3}$$
 *
 * to which gradient descent's $\frac{1 - r}{\mu^2(1 + r)}$ is twice as much for slow rates. For heavy ball the fastest point has
 * $\operatorname{Var} = \frac{\kappa + 1}{2\kappa^{3/2}} \mu^{-2}$ at both ends, against $\frac1\kappa \mu^{-2}$ of the fastest
 * gradient descent: $\frac{\kappa + 1}{2\sqrt\kappa}$ times as much.
 *
 * @remarks Over [μ, L] the variance is worst at an end, because it is log-convex in λ; at fixed β it grows with η, so that its
 * least value on {rate ≤ r} is on the boundary, which is known exactly ({@link sublevelSet}) and searched edge by edge. At a
 * corner, where two roots meet, the rate of the doubles may exceed r by the square root of their rounding. Source:
 * `mohammadi2021`.
 * @param method - A method with a (β, η) plane, or one without momentum.
 * @param spectrum - Its μ and L count.
 * @param options - How many points.
 * @returns The frontier: rates with gaps in geometric progression, from the optimum's to a hundredth of it.
 * @throws RangeError if there is no optimum, its gap is below 1e-7, or `points` is out of its range; TypeError if the method's
 * look-ahead is a free parameter.
 * @example
 * ```ts
 * import { fromKappa, heavyBall, noiseFrontier } from 'heavyball';
 * const { points } = noiseFrontier(heavyBall, fromKappa(100), { points: 3 });
 * points.map((point) => point.rateGap); // => [ 0.181818, 0.0181818, 0.00181818 ]
 * points.map((point) => point.variance); // => [ 0.0505, 0.00458754, 0.000454959 ]
 * ```
 */
export function noiseFrontier(
  method: Method,
  spectrum: Spectrum,
  { points = 33 }: NoiseFrontierOptions = {},
): NoiseFrontier {
  checkInteger('noiseFrontier', 'points', points, 2, 10_000);
  const { parameters, rate, rateGap } = optimalTuning(method, spectrum);
  if (rateGap < LEAST_GAP) {
    throw inputRangeError(
      `noiseFrontier: 1 - the best rate must be at least ${LEAST_GAP}, got ${rateGap} for kappa = ${spectrum.kappa}`,
    );
  }
  const fastest = { rate, rateGap, parameters, variance: worstVariance(method, parameters, spectrum) };
  const slower = Array.from({ length: points - 1 }, (_, i) =>
    quietestAt('noiseFrontier', method, spectrum, rateGap * SPAN ** (-(i + 1) / (points - 1))),
  );
  return {
    method: method.name,
    spectrum,
    points: [fastest, ...slower],
    approximate: true,
    tolerance: SEARCH_TOLERANCE,
  };
}
