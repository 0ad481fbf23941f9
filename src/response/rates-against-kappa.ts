import { METHODS } from '../methods/index.ts';
import { checkFinite } from '../numeric/check.ts';
import { inputRangeError } from '../numeric/input-error.ts';

/** The rate of a method's constants against the condition number. */
export interface KappaCurve {
  /** The method's title, with what distinguishes its constants. */
  readonly title: string;
  /** $1 - \rho$ at each condition number; NaN where the method has no such constants. */
  readonly gaps: readonly number[];
}

/** The rates of all methods against the condition number, each tuned to each. */
export interface KappaRates {
  /** The condition numbers. */
  readonly kappas: readonly number[];
  /** The methods, in the order of `METHODS`. */
  readonly curves: readonly KappaCurve[];
  /** The gap $2/(\sqrt\kappa + 1)$ that no first-order method beats. */
  readonly bound: readonly number[];
}

/**
 * How the rate of every method of `METHODS` with known constants depends on the condition number: with the textbooks' constants and
 * with those that are best on quadratics, tuned to each κ.
 *
 * @param kappas - Condition numbers from 1 on.
 * @returns The gaps $1 - \rho$, each right to 8 units of $2^{-53}$.
 * @throws RangeError if a κ is not a finite number ≥ 1 (TypeError if no number).
 * @example
 * ```ts
 * import { ratesAgainstKappa } from 'heavyball';
 * const { curves, bound } = ratesAgainstKappa([4, 9]);
 * curves.find(({ title }) => title === 'heavy ball')?.gaps; // => [ 0.666667, 0.5 ]
 * bound; // => [ 0.666667, 0.5 ]
 * ```
 */
export function ratesAgainstKappa(kappas: readonly number[]): KappaRates {
  for (const kappa of kappas) {
    checkFinite('ratesAgainstKappa', 'kappa', kappa);
    if (kappa < 1) throw inputRangeError(`ratesAgainstKappa: kappa must be at least 1, got ${kappa}`);
  }
  const intervals = kappas.map((kappa) => ({ mu: 1, L: kappa }));
  const curves = METHODS.flatMap((method): KappaCurve[] => {
    const { title } = method;
    const best = intervals.map((interval) => method.optimal(interval)?.rateGap ?? NaN);
    const stated = intervals.map((interval) => method.standard?.(interval)?.rateGap ?? NaN);
    const isBoth = isKnown(best) && isKnown(stated);
    return [
      ...(isKnown(stated) ? [{ title: isBoth ? `${title}, standard` : title, gaps: stated }] : []),
      ...(isKnown(best) ? [{ title: isBoth ? `${title}, best` : title, gaps: best }] : []),
    ];
  });
  return { kappas, curves, bound: kappas.map((kappa) => 2 / (Math.sqrt(kappa) + 1)) };
}

function isKnown(gaps: readonly number[]): boolean {
  return gaps.some((gap) => !Number.isNaN(gap));
}
