import type { HigherOrderMethod } from '../methods/higher-order-method.ts';
import type { MethodParameters } from '../methods/method.ts';
import { commonIntegers } from '../numeric/common-integers.ts';
import { add, divide, multiply, scale, type DoubleDouble } from '../numeric/double-double.ts';
import { dyadic, type Dyadic } from '../numeric/dyadic.ts';
import { filterVariances } from '../numeric/filter-variances.ts';
import { schurCohn } from '../numeric/schur-cohn.ts';
import { exactCoefficients } from '../stability/exact-coefficients.ts';
import type { NoiseMoments } from './noise-response.ts';

/** What noise of variance 1 on every gradient makes of one mode of a method of higher order. */
export interface HigherOrderNoise {
  /** θ, what the method stores. */
  readonly iterate: NoiseMoments;
  /** The steps θ₊ − θ. */
  readonly step: NoiseMoments;
}

/** A correlation below this is what double-doubles leave of none. */
const NONE = 2 ** -96;
const ONE: DoubleDouble = { hi: 1, lo: 0 };
const UNSTABLE: NoiseMoments = { variance: Infinity, correlation: null };
const ZERO: Dyadic = dyadic.of(0);

/**
 * The stationary state of a mode of a method of higher order under independent gradient noise of variance 1. With the characteristic
 * polynomial $p = a + \lambda b$ noise ξ on the gradient makes $p(z)\,\theta = -b(z)\,\xi$, so that
 *
 * $$\operatorname{Var}\theta = \frac1{2\pi i}\oint\frac{b(z)\,b(z^{-1})}{p(z)\,p(z^{-1})}\frac{dz}z,$$
 *
 * which is what the discrete Lyapunov equation of the companion matrix has for its solution.
 *
 * @remarks Computed on integers by the recursion of Åström and Jury, whose terms are positive: variances are right to an ulp however
 * near 1 the roots are, and correlations to $10^{-28}$. Source: `astrom1970`.
 * @param method - One of `HIGHER_ORDER_METHODS`, or your own that takes its gradients at the points that it stores.
 * @param parameters - The method's parameters.
 * @param lambda - The curvature λ.
 * @returns Variances, in units of 1/λ², and lag-1 correlations of θ and of its steps.
 * @throws RangeError or TypeError if a parameter is missing, unknown or out of its range.
 * @example
 * ```ts
 * import { aggregatedMomentum, noiseOfHigherOrder } from 'heavyball';
 * noiseOfHigherOrder(aggregatedMomentum, { betas: [0.5], eta: 1 }, 1).iterate; // => { variance: 1.5, correlation: 0.333333 }
 * noiseOfHigherOrder(aggregatedMomentum, { betas: [0, 0.9, 0.99], eta: 0.1 }, 1).iterate.variance; // => 0.427314
 * ```
 */
export function noiseOfHigherOrder<P extends MethodParameters>(
  method: HigherOrderMethod<P>,
  parameters: P,
  lambda: number,
): HigherOrderNoise {
  const { constant, slope } = exactCoefficients(method, parameters);
  const curvature = dyadic.of(lambda);
  const polynomial = constant.map((c, i) => dyadic.add(c, dyadic.multiply(curvature, slope[i]!)));
  if (schurCohn(commonIntegers(polynomial)) !== 'inside') return { iterate: UNSTABLE, step: UNSTABLE };
  // z is 1 in size on the circle: steps are (z − 1)b/p, and their differences (z − 1)²b/p a number at lag −1 beside a proper rest.
  const step = differenceOf([...slope.slice(1), ZERO]);
  const bend = differenceOf([...step, ZERO]);
  const [leading, first] = [polynomial[0]!, bend[0]!];
  const rest = bend
    .slice(1)
    .map((c, i) => difference(dyadic.multiply(leading, c), dyadic.multiply(first, polynomial[i + 1] ?? ZERO)));
  const integers = commonIntegers([...polynomial, ...slope, ...step, ...rest]);
  const part = (i: number): readonly bigint[] => integers.slice(i * polynomial.length, (i + 1) * polynomial.length);
  const variances = filterVariances([part(1), part(2), part(3)], part(0));
  const scaleOf = dyadic.round(leading);
  const atFirst = divide(dyadic.round(first), scaleOf);
  const ofBend = add(multiply(atFirst, atFirst), divide(variances[2]!, multiply(scaleOf, scaleOf)));
  return { iterate: momentsOf(variances[0]!, variances[1]!), step: momentsOf(variances[1]!, ofBend) };
}

/** a − b. */
function difference(a: Dyadic, b: Dyadic): Dyadic {
  return dyadic.add(a, dyadic.scale(b, -1));
}

/** The coefficients of (1 − z⁻¹) b. */
function differenceOf(coefficients: readonly Dyadic[]): readonly Dyadic[] {
  return coefficients.map((c, i) => (i === 0 ? c : difference(c, coefficients[i - 1]!)));
}

/** Successive values of variance V whose differences have the variance W correlate by 1 − W/2V. */
function momentsOf(variance: DoubleDouble, ofDifference: DoubleDouble): NoiseMoments {
  const correlation = add(ONE, scale(divide(ofDifference, variance), -0.5)).hi;
  return { variance: variance.hi, correlation: Math.abs(correlation) < NONE ? 0 : correlation };
}
