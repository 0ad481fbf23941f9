import { ALL_METHODS } from '../methods/all-methods.ts';
import { isSecondOrder } from '../methods/any-method.ts';
import type { HigherOrderMethod } from '../methods/higher-order-method.ts';
import type { Method } from '../methods/method.ts';
import { checkFinite } from '../numeric/check.ts';
import { inputRangeError } from '../numeric/input-error.ts';
import { fromKappa } from '../spectrum/from-kappa.ts';
import { bestBySearch } from '../tuning/best-by-search.ts';
import { bestEtaFor } from '../tuning/best-eta-for.ts';
import { bestEtaOfHigherOrder } from '../tuning/best-eta-of-higher-order.ts';
import { givenFor, missingOf, type GivenToAny } from './given-for.ts';

/** The rate of a method's constants against the condition number. */
export interface KappaCurve {
  /** The method's title, with what distinguishes its constants. */
  readonly title: string;
  /** $1 - \rho$ at each condition number; NaN where the method has no such constants, or they were not searched for. */
  readonly gaps: readonly number[];
}

/** The rates of all methods against the condition number, each tuned to each. */
export interface KappaRates {
  /** The condition numbers. */
  readonly kappas: readonly number[];
  /** The methods, those of second order first. */
  readonly curves: readonly KappaCurve[];
  /** The gap $2/(\sqrt\kappa + 1)$ that no first-order method beats. */
  readonly bound: readonly number[];
}

const WHERE = 'ratesAgainstKappa';

/** What methods are given that need more than a spectrum. */
export interface KappaRatesOptions {
  /** Parameters for the methods that have them, as for `compareMethods`. */
  readonly given?: GivenToAny;
}

/** Of a longer list a search is made at every so many condition numbers. */
const STRIDE = 16;

/**
 * How the rate of every method with known constants depends on the condition number: with the textbooks' constants and with those that
 * are best on quadratics, tuned to each κ. Where the best is not known in closed form, or the method is of higher order, it is searched
 * for, with the parameters given; of a method that lacks one there is no curve.
 *
 * @param kappas - Condition numbers from 1 on.
 * @param options - See {@link KappaRatesOptions}.
 * @returns The gaps $1 - \rho$ on [1, κ], each right to 8 units of $2^{-53}$; of what is searched for at every 16th of more than 32
 * condition numbers and at the last, NaN between them.
 * @throws RangeError if a κ is not a finite number ≥ 1 (TypeError if no number), or a parameter given is out of its range.
 * @example
 * ```ts
 * import { ratesAgainstKappa } from 'heavyball';
 * const { curves, bound } = ratesAgainstKappa([4, 9]);
 * curves.find(({ title }) => title === 'heavy ball')?.gaps; // => [ 0.666667, 0.5 ]
 * bound; // => [ 0.666667, 0.5 ]
 * ```
 */
export function ratesAgainstKappa(kappas: readonly number[], { given = {} }: KappaRatesOptions = {}): KappaRates {
  for (const kappa of kappas) {
    checkFinite(WHERE, 'kappa', kappa);
    if (kappa < 1) throw inputRangeError(`${WHERE}: kappa must be at least 1, got ${kappa}`);
  }
  const curves = ALL_METHODS.flatMap((method) =>
    isSecondOrder(method) ? curvesOf(method, kappas, given) : curveOfHigherOrder(method, kappas, given),
  );
  return { kappas, curves, bound: kappas.map((kappa) => 2 / (Math.sqrt(kappa) + 1)) };
}

function curvesOf(method: Method, kappas: readonly number[], given: GivenToAny): readonly KappaCurve[] {
  const { title } = method;
  const { beta, oneMinusBeta, ...own } = givenFor(method, given);
  const intervals = kappas.map((kappa) => ({ mu: 1, L: kappa }));
  const best = intervals.map((interval) => method.optimal(interval, own)?.rateGap ?? NaN);
  const stated = intervals.map((interval) => method.standard?.(interval, own)?.rateGap ?? NaN);
  if (isKnown(best) || isKnown(stated)) {
    const isBoth = isKnown(best) && isKnown(stated);
    return [
      ...(isKnown(stated) ? [{ title: isBoth ? `${title}, standard` : title, gaps: stated }] : []),
      ...(isKnown(best) ? [{ title: isBoth ? `${title}, best` : title, gaps: best }] : []),
    ];
  }
  const searched = sampled(kappas, (kappa) => bestBySearch(WHERE, method, own, fromKappa(kappa))?.rateGap ?? NaN);
  if (isKnown(searched)) return [{ title, gaps: searched }];
  const hasMomentum = beta !== undefined || oneMinusBeta !== undefined;
  if (!hasMomentum || missingOf(method, given).length > 0) return [];
  const all = givenFor(method, given);
  return [{ title, gaps: sampled(kappas, (kappa) => bestEtaFor(method, all, fromKappa(kappa)).rateGap) }];
}

function curveOfHigherOrder(
  method: HigherOrderMethod,
  kappas: readonly number[],
  given: GivenToAny,
): readonly KappaCurve[] {
  if (missingOf(method, given).length > 0) return [];
  const own = givenFor(method, given);
  const gapAt = (kappa: number): number => bestEtaOfHigherOrder(WHERE, method, own, { mu: 1, L: kappa }).rateGap;
  return [{ title: method.title, gaps: sampled(kappas, gapAt) }];
}

/** The values at some condition numbers, NaN at the others: searches take long. */
function sampled(kappas: readonly number[], gapAt: (kappa: number) => number): readonly number[] {
  const stride = kappas.length > 2 * STRIDE ? STRIDE : 1;
  return kappas.map((kappa, i) => (i % stride === 0 || i === kappas.length - 1 ? gapAt(kappa) : NaN));
}

function isKnown(gaps: readonly number[]): boolean {
  return gaps.some((gap) => !Number.isNaN(gap));
}
