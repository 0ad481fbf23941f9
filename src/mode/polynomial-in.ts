import type { Arithmetic } from '../numeric/arithmetic.ts';
import { divide, type DoubleDouble } from '../numeric/double-double.ts';
import type { CharacteristicPolynomial } from './characteristic-polynomial.ts';

/** What the polynomial's coefficients are made of: T = 1 + β − X − G and D = β − G, all over one denominator. */
export interface ModeTerms<N> {
  /** β times the denominator. */
  readonly beta: N;
  /** X = ηλ times the denominator; λ with what weight decay adds. */
  readonly etaLambda: N;
  /** G = γηλ times the denominator. */
  readonly gammaEtaLambda: N;
  /** The denominator, above 0; absent for 1. */
  readonly denominator?: N;
}

/**
 * The characteristic polynomial evaluated in the given arithmetic; null if that is not certain of one of its numbers, or if a
 * coefficient exceeds the range of doubles.
 */
export function polynomialIn<N>(arithmetic: Arithmetic<N>, terms: ModeTerms<N>): CharacteristicPolynomial | null {
  const { round, squareRoot, isCertain } = arithmetic;
  const { denominator } = terms;
  const coefficients = coefficientsIn(arithmetic, terms);
  const { etaLambda, trace, determinant, oneMinusDeterminant, atMinusOne } = coefficients;
  const { twoMinusTraceSize, discriminant } = curvesIn(arithmetic, coefficients);
  const all = [etaLambda, trace, determinant, oneMinusDeterminant, atMinusOne, twoMinusTraceSize, discriminant];
  if (!all.every(isCertain)) return null;
  if (denominator !== undefined && !isCertain(denominator)) return null;
  const divisor = denominator === undefined ? null : round(denominator);
  const quotient = (value: DoubleDouble): DoubleDouble => (divisor === null ? value : divide(value, divisor));
  const polynomial = {
    etaLambda: quotient(round(etaLambda)),
    trace: quotient(round(trace)),
    determinant: quotient(round(determinant)),
    oneMinusDeterminant: quotient(round(oneMinusDeterminant)),
    atOne: quotient(round(etaLambda)),
    atMinusOne: quotient(round(atMinusOne)),
    twoMinusTraceSize: quotient(round(twoMinusTraceSize)),
    discriminant: quotient(quotient(round(discriminant))),
    discriminantRoot: quotient(squareRoot(discriminant)),
  };
  return isRepresentable(polynomial) ? polynomial : null;
}

function isRepresentable(polynomial: CharacteristicPolynomial): boolean {
  const { trace, determinant, oneMinusDeterminant, atMinusOne, etaLambda } = polynomial;
  return [trace, determinant, oneMinusDeterminant, atMinusOne, etaLambda].every(({ hi }) => Number.isFinite(hi));
}

/** The numbers that are linear in T and D, times the denominator. */
interface Coefficients<N> {
  readonly etaLambda: N;
  readonly trace: N;
  readonly determinant: N;
  readonly oneMinusDeterminant: N;
  readonly atMinusOne: N;
  readonly denominator: N | null;
}

function coefficientsIn<N>(
  { of, add, scale }: Arithmetic<N>,
  { beta, etaLambda, gammaEtaLambda, denominator }: ModeTerms<N>,
): Coefficients<N> {
  const subtract = (a: N, b: N): N => add(a, scale(b, -1));
  const one = denominator ?? of(1);
  const onePlusBeta = add(one, beta);
  return {
    etaLambda,
    trace: subtract(subtract(onePlusBeta, etaLambda), gammaEtaLambda),
    determinant: subtract(beta, gammaEtaLambda),
    oneMinusDeterminant: add(subtract(one, beta), gammaEtaLambda),
    atMinusOne: subtract(subtract(scale(onePlusBeta, 2), etaLambda), scale(gammaEtaLambda, 2)),
    denominator: denominator ?? null,
  };
}

/**
 * 2 − |T| and Δ, from the terms that cancel least: with σ the sign of T, 2 − |T| = 1 − D + p(σ), and
 * Δ = T² − 4D = (2 − |T|)² − 4p(σ), of which the second has the smaller terms when |T| > 1.
 */
function curvesIn<N>(
  { add, multiply, scale, round }: Arithmetic<N>,
  { etaLambda, trace, determinant, oneMinusDeterminant, atMinusOne, denominator }: Coefficients<N>,
): { readonly twoMinusTraceSize: N; readonly discriminant: N } {
  const traceValue = round(trace).hi;
  const atSign = traceValue < 0 ? atMinusOne : etaLambda;
  const twoMinusTraceSize = add(oneMinusDeterminant, atSign);
  const isLarge = Math.abs(traceValue) > (denominator === null ? 1 : round(denominator).hi);
  const [base, product] = isLarge ? [twoMinusTraceSize, atSign] : [trace, determinant];
  const last = denominator === null ? product : multiply(product, denominator);
  return { twoMinusTraceSize, discriminant: add(multiply(base, base), scale(last, -4)) };
}
