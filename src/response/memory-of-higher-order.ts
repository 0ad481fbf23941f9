import type { HigherOrderMethod } from '../methods/higher-order-method.ts';
import type { MethodParameters } from '../methods/method.ts';
import { commonIntegers } from '../numeric/common-integers.ts';
import { divide, type DoubleDouble } from '../numeric/double-double.ts';
import { dyadic, type Dyadic } from '../numeric/dyadic.ts';
import { filterVariances } from '../numeric/filter-variances.ts';
import { settledAfter } from '../tuning/settled-after.ts';
import { filterGain } from './filter-gain.ts';
import type { StepFrequencyResponse } from './frequency-response-in.ts';
import { gradientFilter, type GradientFilter } from './gradient-filter.ts';

/** A frequency and what the method makes of gradients of that frequency. */
export interface StepFrequencyRow extends StepFrequencyResponse {
  /** ω in radians per step. */
  readonly omega: number;
}

/** How a method of higher order remembers gradients: $\theta_{k+1} - \theta_k = -\sum_i w_i g_{k-i}$. */
export interface HigherOrderMemory {
  /** $w_0, w_1, \dots$: the weights of the latest gradients in a step, 16 of them. */
  readonly weights: readonly number[];
  /** $\sum w_i$: how far a constant gradient 1 moves θ a step in the long run. */
  readonly effectiveRate: number;
  /** $|\sum (-1)^i w_i|$: the size of the steps under gradients ±1 of alternating sign. */
  readonly alternatingRate: number;
  /** $\sum w_i^2$: the variance of the steps under independent gradients of variance 1. */
  readonly noise: number;
  /** After so many steps a constant gradient always moves θ by the effective rate to 5 %; null where that rate is 0. */
  readonly window95: number | null;
  /** Magnitude and phase at some frequencies. */
  readonly frequencies: readonly StepFrequencyRow[];
}

/** Weights that are listed. */
const LISTED = 16;
/** What is left to build up at the end of the window. */
const LEFT = 0.05;
/** Frequencies as parts of π: slow ones, and the fastest there is. */
const FREQUENCIES = [0.001, 0.01, 0.1, 0.25, 0.5, 1] as const;

/**
 * How a method of higher order remembers gradients, whatever the curvature. With its characteristic polynomial $p = a + \lambda b$ the
 * steps are a filter of the gradients with the transfer function
 *
 * $$-H(z) = -\frac{(z - 1)\,b(z)}{a(z)} = -\sum_{i \ge 0} w_i z^{-i}$$
 *
 * Aggregated momentum: $w_i = \frac\eta K\sum_j \beta_j^i$. Complex momentum: $w_i = \eta\beta^i\cos i\varphi$.
 *
 * @remarks Gains are quotients of exact sums, right to an ulp; magnitudes and phases to some units of $2^{-53}/|a(e^{i\omega})|$;
 * weights by their recursion. `noise` is that of the gradients alone, without the curvature that pulls back: see
 * {@link noiseOfHigherOrder}.
 * @param method - One of `HIGHER_ORDER_METHODS`, or your own.
 * @param parameters - The method's parameters.
 * @returns Weights and gains; null where old gradients do not fade (a root of $a(z)/(z - 1)$ on or outside the unit circle), or where
 * steps do not come from gradients alone (weight decay).
 * @throws RangeError or TypeError if a parameter is missing, unknown or out of its range, or the memory is longer than 10⁷ steps.
 * @example
 * ```ts
 * import { aggregatedMomentum, memoryOfHigherOrder } from 'heavyball';
 * const memory = memoryOfHigherOrder(aggregatedMomentum, { betas: [0, 0.9], eta: 1 });
 * memory?.weights.slice(0, 3); // => [ 1, 0.45, 0.405 ]
 * memory?.effectiveRate; // => 5.5
 * ```
 */
export function memoryOfHigherOrder<P extends MethodParameters>(
  method: HigherOrderMethod<P>,
  parameters: P,
): HigherOrderMemory | null {
  const filter = gradientFilter(method, parameters);
  if (filter === null) return null;
  const atOne = ratioOf(filter, (coefficients) => sumOf(coefficients));
  const atMinusOne = ratioOf(filter, (coefficients) =>
    sumOf(coefficients.map((c, i) => (i % 2 === 0 ? c : negative(c)))),
  );
  const integers = commonIntegers([...filter.numerator, ...filter.denominator]);
  const length = filter.numerator.length;
  const noises = filterVariances([integers.slice(0, length)], integers.slice(length));
  const monic = inDoubles(filter);
  return {
    weights: weightsOf(monic, LISTED),
    effectiveRate: atOne.hi,
    alternatingRate: Math.abs(atMinusOne.hi),
    noise: noises[0]!.hi,
    window95: windowOf(monic, atOne.hi),
    frequencies: FREQUENCIES.map((part) => ({ omega: part * Math.PI, ...filterGain(filter, part * Math.PI) })),
  };
}

/** Numerator and denominator, both divided by the leading coefficient of the second. */
interface MonicFilter {
  readonly numerator: readonly number[];
  readonly denominator: readonly number[];
}

function inDoubles({ numerator, denominator }: GradientFilter): MonicFilter {
  const leading = dyadic.round(denominator[0]!);
  const monic = (all: readonly Dyadic[]): readonly number[] => all.map((c) => divide(dyadic.round(c), leading).hi);
  return { numerator: monic(numerator), denominator: monic(denominator) };
}

/** The first weights, by long division. */
function weightsOf({ numerator, denominator }: MonicFilter, count: number): readonly number[] {
  const weights: number[] = [];
  for (let k = 0; k < count; k++) {
    const past = denominator.slice(1, k + 1).reduce((sum, c, i) => sum + c * weights[k - 1 - i]!, 0);
    weights.push((numerator[k] ?? 0) - past);
  }
  return weights;
}

/** What is left to build up of the effective rate follows the recursion of the weights: when is at most 5 % of it left for good? */
function windowOf(filter: MonicFilter, rate: number): number | null {
  if (rate === 0) return null;
  let left = rate;
  const rest = weightsOf(filter, filter.denominator.length - 1).map((weight) => (left -= weight));
  // One root 0 more, so that the recursion holds from the start on.
  return settledAfter('memoryOfHigherOrder', LEFT, [...filter.denominator, 0], [rate, ...rest]);
}

function ratioOf({ numerator, denominator }: GradientFilter, at: (all: readonly Dyadic[]) => Dyadic): DoubleDouble {
  return divide(dyadic.round(at(numerator)), dyadic.round(at(denominator)));
}

function sumOf(numbers: readonly Dyadic[]): Dyadic {
  return numbers.reduce((sum, number) => dyadic.add(sum, number));
}

function negative(number: Dyadic): Dyadic {
  return dyadic.scale(number, -1);
}
