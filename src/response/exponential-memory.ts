import type { HigherOrderMethod } from '../methods/higher-order-method.ts';
import type { MethodParameters } from '../methods/method.ts';
import { Complex } from '../numeric/complex.ts';
import { divide } from '../numeric/double-double.ts';
import { dyadic } from '../numeric/dyadic.ts';
import { polynomialRoots } from '../numeric/polynomial-roots.ts';
import { gradientFilter } from './gradient-filter.ts';

/** A memory of gradients as a sum of exponentials: a gradient weighs δ_k + Σ amount · factorᵏ in the k-th step after it. */
export interface ExponentialMemory {
  readonly exponentials: readonly { readonly factor: Complex; readonly amount: Complex }[];
  /** What it weighs in its own step beside them. */
  readonly direct: number;
}

/** Factors nearer to each other than this, or to 0, are one. */
const SAME = 1e-9;

/**
 * The memory of a method of higher order as a sum of exponentials, by partial fractions of its filter; null where gradients do not fade,
 * where two factors coincide, or where one is remembered for exactly one step.
 */
export function exponentialMemory<P extends MethodParameters>(
  method: HigherOrderMethod<P>,
  parameters: P,
): ExponentialMemory | null {
  const filter = gradientFilter(method, parameters);
  if (filter === null) return null;
  const leading = dyadic.round(filter.denominator[0]!);
  const monic = filter.denominator.map((c) => divide(dyadic.round(c), leading));
  const numerator = filter.numerator.map((c) => divide(dyadic.round(c), leading).hi);
  const factors = polynomialRoots(monic).map(({ re, im }) => new Complex(re.hi, im.hi));
  const apart = factors.every((factor, i) => factors.every((other, j) => i === j || factor.sub(other).abs() > SAME));
  if (!apart) return null;
  // b(p)/∏(p − q): the residue, which is the weight one step later.
  const residues = factors.map((factor, i) =>
    factors.reduce((value, other, j) => (i === j ? value : value.div(factor.sub(other))), valueAt(numerator, factor)),
  );
  const isNothing = (i: number): boolean => residues[i]!.abs() <= SAME * Math.abs(numerator[0]!);
  const isZero = (i: number): boolean => factors[i]!.abs() <= SAME;
  if (factors.some((_, i) => isZero(i) && !isNothing(i))) return null;
  const exponentials = factors.flatMap((factor, i) =>
    isNothing(i) ? [] : [{ factor, amount: residues[i]!.div(factor) }],
  );
  const direct = exponentials.reduce((rest, { amount }) => rest - amount.re, numerator[0]!);
  return { exponentials, direct: Math.abs(direct) <= SAME * Math.abs(numerator[0]!) ? 0 : direct };
}

function valueAt(coefficients: readonly number[], z: Complex): Complex {
  return coefficients.reduce((sum, c) => sum.mul(z).add(c), new Complex(0, 0));
}
