import { checkFinite } from '../../numeric/check.ts';
import { add, type DoubleDouble } from '../../numeric/double-double.ts';
import { twoProduct } from '../../numeric/two-product.ts';
import { checkParameters } from '../check-parameters.ts';
import type { HigherOrderMethod } from '../higher-order-method.ts';
import { type LinearizedParameters, type Making, ownParameters, stepAt } from './made-method.ts';
import type { Recursion } from './recursion.ts';

/** A rule of higher order as a method, whose learning rate may be changed. */
export function higherOrderMethod(
  { name, title, eta: own, step }: Making,
  { coefficients }: Recursion,
): HigherOrderMethod<LinearizedParameters> {
  return {
    name,
    title,
    parameters: ownParameters(own),
    coefficients(parameters, lambda): readonly DoubleDouble[] {
      checkParameters(name, parameters, ['eta']);
      checkFinite(name, 'lambda', lambda);
      return coefficients.map(({ constant, slope }) =>
        add({ hi: constant, lo: 0 }, twoProduct(slope * (parameters.eta / own), lambda)),
      );
    },
    step: stepAt(own, step),
  };
}
