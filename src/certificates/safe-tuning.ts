import { heavyBall, type HeavyBallParameters } from '../methods/heavy-ball.ts';
import { intervalRatios } from '../methods/interval-ratios.ts';
import type { CurvatureInterval, Method, MethodParameters } from '../methods/method.ts';
import { tripleMomentum } from '../methods/triple-momentum.ts';
import { inputRangeError } from '../numeric/input-error.ts';
import { fromInterval } from '../spectrum/from-interval.ts';
import type { Spectrum } from '../spectrum/spectrum.ts';
import { analyze } from '../stability/analyze.ts';
import type { Rate } from '../tuning/lower-bound.ts';
import { optimalTuning } from '../tuning/optimal-tuning.ts';
import { standardTuning } from '../tuning/standard-tuning.ts';
import type { Certificate } from './certificate.ts';
import { certify } from './certify.ts';
import { endPolynomials } from './end-polynomials.ts';
import { safeGap } from './safe-gap.ts';
import { shortestPolygon } from './shortest-polygon.ts';
import { versineTermsOf } from './versine-terms.ts';

/** Constants that are safe on all smooth strongly convex functions: their rate on quadratics, and what is proved beyond. */
export interface SafeConstants extends Rate {
  /** The method's name. */
  readonly method: string;
  /** Its parameters. */
  readonly parameters: MethodParameters;
  /** The proof that they converge on the whole class, with the rate there. */
  readonly certificate: Certificate;
}

/** Heavy ball for people who do not know that their function is quadratic. */
export interface SafeTuning extends SafeConstants {
  /** The class. */
  readonly interval: CurvatureInterval;
  /** How many times as many iterations as the optimum they take on quadratics: the quotient of the two −ln ρ. */
  readonly price: number;
  /** 1 − ρ on quadratics of the fastest constants for which no regular polygon is a cycle, a little more than what is certified. */
  readonly cycleFreeGap: number;
  /** The better choice: triple momentum, whose rate 1 − 1/√κ holds on the whole class. */
  readonly alternative: SafeConstants;
}

/** By this part the gap stays below the largest safe one, where the certified rate is 1. */
const MARGIN = 2 ** -20;
/** Or by this part of κ, where that is more: a tap near 1, of the spacing of doubles, proves no more. */
const MARGIN_OF_KAPPA = 2 ** -54;
const LARGEST_KAPPA = 2 ** 52;
/** Halvings with which the end of cycles is found, to the accuracy of doubles. */
const HALVINGS = 50;
/** By this part η is above critical damping on μ, so that rounding does not part the double root. */
const OVER = 2 ** -46;

/**
 * The heavy ball with the best rate on quadratics among those that no smooth strongly convex function can catch in a cycle. With
 * $r = 1 - \rho$
 *
 * $$\beta = (1 - r)^2, \quad \eta = \frac{r^2}{\mu}, \quad (\kappa - 1)\,r = 4(2 - r)^2(1 - r),$$
 *
 * so that $r \to 16/\kappa$: at most 8 times as fast as gradient descent, never by $\sqrt\kappa$. For $\kappa \le 9 + 4\sqrt5$ it is
 * Polyak's optimum itself. Cycles begin a little further, at 12.447/κ, 15.536/κ, 15.954/κ for κ = 100, 1000, 10⁴. Beside it stands triple momentum, whose $1 - 1/\sqrt\kappa$ holds on the whole class.
 *
 * @remarks The constants stay 1e-6 inside their boundary (κ/2⁵⁴ from κ = 1.7e10 on, 1/4 at the largest), and so their certificate, which is given too, promises little more than that they
 * converge; on quadratics, and near any minimum, the rate is theirs. Source: `goujaud2023`; triple momentum: `vanscoy2018`.
 * @param interval - The class of functions, 0 < μ ≤ L, or a spectrum with these.
 * @returns The constants, their rate on quadratics, its price against the optimum, the certificate, and triple momentum with the same.
 * @throws RangeError unless 0 < μ ≤ L, or where κ exceeds 2⁵², beyond which taps in doubles prove nothing;
 * TypeError if μ or L is no number.
 * @example
 * ```ts
 * import { safeTuning } from 'heavyball';
 * const { rateGap, price, certificate, alternative } = safeTuning({ mu: 1, L: 1000 });
 * 1000 * rateGap; // => 15.5236
 * price; // => 4.04381
 * certificate.certified; // => true
 * alternative.certificate.rate; // => 0.968377
 * ```
 */
export function safeTuning({ mu, L }: CurvatureInterval): SafeTuning {
  const { spread } = intervalRatios('safeTuning', { mu, L });
  if (!(L / mu <= LARGEST_KAPPA)) {
    throw inputRangeError(`safeTuning: κ must be at most 2⁵², about 4.5e15, got ${L / mu}`);
  }
  const interval = { mu, L };
  const spectrum = fromInterval(mu, L);
  const best = optimalTuning(heavyBall, spectrum);
  const isOptimum = certify(heavyBall, best.parameters, interval).certified;
  const gap = safeGap(spread.hi * (L / mu)) * (1 - Math.max(MARGIN, MARGIN_OF_KAPPA * (L / mu)));
  const safe = safeConstants(heavyBall, isOptimum ? best.parameters : criticalConstants(gap, mu), spectrum);
  return {
    interval,
    ...safe,
    price: isOptimum ? 1 : best.rateDecay / safe.rateDecay,
    cycleFreeGap: isOptimum ? best.rateGap : largestCycleFree(interval, gap, best.rateGap),
    alternative: safeConstants(tripleMomentum, standardTuning(tripleMomentum, spectrum).parameters, spectrum),
  };
}

/** Constants with critical damping on μ, whose rate is 1 − gap. */
function criticalConstants(gap: number, mu: number): HeavyBallParameters {
  const oneMinusBeta = gap * (2 - gap);
  return { beta: 1 - oneMinusBeta, oneMinusBeta, eta: (gap * gap * (1 + OVER)) / mu };
}

/** The gap at which cycles of such constants begin, between one without and one that has them. */
function largestCycleFree(interval: CurvatureInterval, without: number, withCycle: number): number {
  let [least, most] = [without, withCycle];
  for (let halving = 0; halving < HALVINGS; halving += 1) {
    const middle = (least + most) / 2;
    const ends = endPolynomials(heavyBall, criticalConstants(middle, interval.mu), interval);
    if (shortestPolygon(versineTermsOf(ends)(0)) === null) least = middle;
    else most = middle;
  }
  return least;
}

function safeConstants<P extends MethodParameters>(
  method: Method<P>,
  parameters: P,
  spectrum: Spectrum,
): SafeConstants {
  const certificate = certify(method, parameters, { mu: spectrum.mu, L: spectrum.L });
  if (!certificate.certified) {
    const { mu, L } = spectrum;
    throw inputRangeError(`safeTuning: κ must be one for which doubles suffice, got mu = ${mu} and L = ${L}`);
  }
  const { rate, rateGap, rateDecay } = analyze(method, parameters, spectrum);
  return { method: method.name, parameters, rate, rateGap, rateDecay, certificate };
}
