import type { HigherOrderMethod } from '../../src/methods/higher-order-method.ts';
import type { MethodParameters } from '../../src/methods/method.ts';
import { add } from '../../src/numeric/double-double.ts';
import { twoProduct } from '../../src/numeric/two-product.ts';

const CONSTANT = [1, 0.875, 1.1875, 0.375, 0.1875];
const SLOPE = [0, 1, 0.5, 0.375, -0.125];

/**
 * A method of order 4 whose worst curvature in [0.01, 1] is inside: a pair of roots swings out and comes back. At `stretch` s
 * all roots are s times as large. It has no step, and no exact coefficients.
 */
export function bulgingMethod(stretch: number): HigherOrderMethod {
  return {
    name: 'bulging',
    title: 'bulging',
    parameters: { eta: { symbol: 'η', usualRange: [0, 1] } },
    coefficients: ({ eta }: MethodParameters, lambda) =>
      CONSTANT.map((constant, k) =>
        add({ hi: constant * stretch ** k, lo: 0 }, twoProduct(SLOPE[k]! * stretch ** k * eta, lambda)),
      ),
    step: (_, state) => state,
  };
}
