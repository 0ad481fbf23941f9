import type { HigherOrderMethod } from '../methods/higher-order-method.ts';
import type { MethodParameters } from '../methods/method.ts';
import { commonIntegers } from '../numeric/common-integers.ts';
import { dyadic, type Dyadic } from '../numeric/dyadic.ts';
import { schurCohn } from '../numeric/schur-cohn.ts';
import { exactCoefficients } from '../stability/exact-coefficients.ts';

/**
 * How steps come from gradients: $\theta_{k+1} - \theta_k = -\sum_i w_i g_{k-i}$, where the weights are the impulse response of
 * `numerator`/`denominator`; leading coefficients first, both of one length, exactly.
 */
export interface GradientFilter {
  readonly numerator: readonly Dyadic[];
  readonly denominator: readonly Dyadic[];
}

/** What coefficients that were found by probing may leave of a(1), as a fraction of their sizes. */
const PROBED = 2 ** -36;

/**
 * The filter of a method of higher order: with the characteristic polynomial a + λb it is b over a/(z − 1). Null where steps do not
 * come from gradients alone (weight decay: a(1) ≠ 0), or where old gradients do not fade.
 */
export function gradientFilter<P extends MethodParameters>(
  method: HigherOrderMethod<P>,
  parameters: P,
): GradientFilter | null {
  const { constant, slope } = exactCoefficients(method, parameters);
  let sum = dyadic.of(0);
  const sums = constant.map((c) => (sum = dyadic.add(sum, c)));
  const sizes = constant.reduce((total, c) => total + Math.abs(dyadic.round(c).hi), 0);
  const left = Math.abs(dyadic.round(sum).hi);
  if (left > (method.exactCoefficients === undefined ? PROBED * sizes : 0)) return null;
  const denominator = sums.slice(0, -1);
  if (denominator.length > 1 && schurCohn(commonIntegers(denominator)) !== 'inside') return null;
  return { numerator: slope.slice(1), denominator };
}
