import { checkAtLeastZero } from '../numeric/check.ts';
import { Complex } from '../numeric/complex.ts';
import type { CharacteristicPolynomial } from './characteristic-polynomial.ts';
import { boundaryOf, stabilityOf } from './stability-of.ts';
import { dampingOf, regimeOf, rootSignsOf } from './damping-of.ts';
import { logarithmicMap } from './logarithmic-map.ts';
import type { ModeOfPolynomial } from './mode.ts';
import { rootsOf } from './roots-of.ts';

/** What may be set when a polynomial is read. */
export interface ModeOptions {
  /**
   * A mode counts as critical when a relative change of at most this much in ηλ, or in β or 1 − β, would make it so; 0 for
   * exact. Default 16 ε = 2⁻⁴⁸: a few roundings of the parameters.
   */
  readonly criticalTolerance?: number | undefined;
}

/** A few roundings of β and η: a tuning computed in doubles still counts as critical. */
const CRITICAL_TOLERANCE: number = 16 * Number.EPSILON;

/**
 * Everything that the characteristic polynomial says about one mode.
 *
 * @param polynomial - From `characteristicPolynomial` or a method's `polynomial`.
 * @param options - `criticalTolerance`: see {@link ModeOptions}.
 * @returns Roots, spectral radius $\rho$, $1 - \rho$ and $-\ln\rho$ (each accurate by itself, to 3 and 4 units of
 * $2^{-53}$), damping, stability and the numbers of the equivalent oscillator. Signs are exact for the doubles given.
 *
 * @throws RangeError if `criticalTolerance` is negative or not finite, TypeError if it is no number.
 *
 * @example
 * ```ts
 * import { characteristicPolynomial, modeOf } from 'heavyball';
 * const mode = modeOf(characteristicPolynomial({ beta: 0.5, gamma: 0, eta: 1, lambda: 2.95 }));
 * mode.regime; // => 'alternating'
 * mode.spectralRadius; // => 0.885078
 * ```
 */
export function modeOf(
  polynomial: CharacteristicPolynomial,
  { criticalTolerance = CRITICAL_TOLERANCE }: ModeOptions = {},
): ModeOfPolynomial {
  checkAtLeastZero('modeOf', 'criticalTolerance', criticalTolerance);
  const { etaLambda, trace, determinant, discriminant, atOne, atMinusOne, oneMinusDeterminant } = polynomial;
  const roots = rootsOf(polynomial);
  const damping = dampingOf(polynomial, criticalTolerance);
  const stability = stabilityOf(polynomial);
  const oscillator = logarithmicMap(polynomial, roots);
  return {
    polynomial,
    etaLambda: etaLambda.hi,
    trace: trace.hi,
    determinant: determinant.hi,
    discriminant: discriminant.hi,
    roots: [new Complex(roots.re + 0, roots.im), new Complex(roots.second + 0, 0 - roots.im)],
    spectralRadius: roots.spectralRadius,
    gap: roots.gap + 0,
    decay: roots.decay + 0,
    damping,
    rootSigns: rootSignsOf(polynomial),
    stability,
    boundary: stability === 'marginal' ? boundaryOf(polynomial) : null,
    bounded: stability === 'stable' || (stability === 'marginal' && discriminant.hi !== 0),
    regime: regimeOf(polynomial, damping),
    dampingRatio: oscillator.dampingRatio,
    naturalFrequency: oscillator.naturalFrequency,
    period: oscillator.period,
    juryMargins: { atOne: atOne.hi, atMinusOne: atMinusOne.hi, determinant: oneMinusDeterminant.hi },
  };
}
