import type { Arithmetic } from '../numeric/arithmetic.ts';
import type { ExactSum } from '../numeric/exact-sum.ts';
import type { CharacteristicPolynomial } from './characteristic-polynomial.ts';

/** The numbers of which the polynomial's coefficients are sums of products. */
interface Ingredients {
  readonly beta: ExactSum;
  readonly gamma: ExactSum;
  readonly eta: number;
  readonly lambda: number;
}

/**
 * The characteristic polynomial evaluated in the given arithmetic; null if that is not certain of one of its numbers, or if a
 * coefficient exceeds the range of doubles.
 */
export function polynomialIn<N>(arithmetic: Arithmetic<N>, ingredients: Ingredients): CharacteristicPolynomial | null {
  const { round, squareRoot, isCertain } = arithmetic;
  const coefficients = coefficientsIn(arithmetic, ingredients);
  const { etaLambda, trace, determinant, oneMinusDeterminant, atMinusOne } = coefficients;
  const { twoMinusTraceSize, discriminant } = curvesIn(arithmetic, coefficients);
  const all = [etaLambda, trace, determinant, oneMinusDeterminant, atMinusOne, twoMinusTraceSize, discriminant];
  if (!all.every(isCertain)) return null;
  const polynomial = {
    etaLambda: round(etaLambda),
    trace: round(trace),
    determinant: round(determinant),
    oneMinusDeterminant: round(oneMinusDeterminant),
    atOne: round(etaLambda),
    atMinusOne: round(atMinusOne),
    twoMinusTraceSize: round(twoMinusTraceSize),
    discriminant: round(discriminant),
    discriminantRoot: squareRoot(discriminant),
  };
  return isRepresentable(polynomial) ? polynomial : null;
}

function isRepresentable(polynomial: CharacteristicPolynomial): boolean {
  const { trace, determinant, oneMinusDeterminant, atMinusOne, etaLambda } = polynomial;
  return [trace, determinant, oneMinusDeterminant, atMinusOne, etaLambda].every(({ hi }) => Number.isFinite(hi));
}

/** The numbers that are linear in T and D. */
interface Coefficients<N> {
  readonly etaLambda: N;
  readonly trace: N;
  readonly determinant: N;
  readonly oneMinusDeterminant: N;
  readonly atMinusOne: N;
}

function coefficientsIn<N>(arithmetic: Arithmetic<N>, { beta, gamma, eta, lambda }: Ingredients): Coefficients<N> {
  const { of, add, multiply, scale } = arithmetic;
  const subtract = (a: N, b: N): N => add(a, scale(b, -1));
  const sum = (start: number, terms: ExactSum, sign: 1 | -1): N =>
    terms.reduce((total, term) => add(total, of(sign * term)), of(start));

  const etaLambda = multiply(of(eta), of(lambda));
  const gammaEtaLambda = multiply(sum(0, gamma, 1), etaLambda);
  const onePlusBeta = sum(1, beta, 1);
  return {
    etaLambda,
    trace: subtract(subtract(onePlusBeta, etaLambda), gammaEtaLambda),
    determinant: subtract(sum(0, beta, 1), gammaEtaLambda),
    oneMinusDeterminant: add(sum(1, beta, -1), gammaEtaLambda),
    atMinusOne: subtract(subtract(scale(onePlusBeta, 2), etaLambda), scale(gammaEtaLambda, 2)),
  };
}

/**
 * 2 − |T| and Δ, from the terms that cancel least: with σ the sign of T, 2 − |T| = 1 − D + p(σ), and
 * Δ = T² − 4D = (2 − |T|)² − 4p(σ), of which the second has the smaller terms when |T| > 1.
 */
function curvesIn<N>(
  { add, multiply, scale, round }: Arithmetic<N>,
  { etaLambda, trace, determinant, oneMinusDeterminant, atMinusOne }: Coefficients<N>,
): { readonly twoMinusTraceSize: N; readonly discriminant: N } {
  const traceValue = round(trace).hi;
  const atSign = traceValue < 0 ? atMinusOne : etaLambda;
  const twoMinusTraceSize = add(oneMinusDeterminant, atSign);
  const [base, product] = Math.abs(traceValue) > 1 ? [twoMinusTraceSize, atSign] : [trace, determinant];
  return { twoMinusTraceSize, discriminant: add(multiply(base, base), scale(product, -4)) };
}
