import { exactPolynomial } from '../../mode/exact-polynomial.ts';
import { checkFinite } from '../../numeric/check.ts';
import { checkParameters } from '../check-parameters.ts';
import type { Family, Method } from '../method.ts';
import { type LinearizedParameters, type Making, ownParameters, stepAt } from './made-method.ts';
import type { AffineCoefficient } from './recursion.ts';

/** A second-order rule as a method: the family's coefficients are those of the rule, its learning rate may be changed. */
export function secondOrderMethod(
  { name, title, eta: own, step }: Making,
  { beta, gamma, eta, shift = 0 }: Family,
  firstFactor: AffineCoefficient | null,
): Method<LinearizedParameters> {
  /** What weight decay adds to ηλ, whatever η is. */
  const decay = eta * shift;
  return {
    name,
    title,
    parameters: ownParameters(own),
    coordinates: 'own',
    lookAhead: null,
    family(parameters) {
      checkParameters(name, parameters, ['eta']);
      const family = { beta, gamma, eta: parameters.eta };
      return decay === 0 ? family : { ...family, shift: decay / parameters.eta };
    },
    polynomial(parameters, lambda) {
      checkParameters(name, parameters, ['eta']);
      checkFinite(name, 'lambda', lambda);
      return exactPolynomial(
        name,
        (arithmetic) => {
          const { of, multiply } = arithmetic;
          const product = multiply(of(parameters.eta), of(lambda));
          const etaLambda = decay === 0 ? product : arithmetic.add(product, of(decay));
          return { beta: of(beta), etaLambda, gammaEtaLambda: multiply(of(gamma), etaLambda) };
        },
        () => `beta ${beta}, gamma ${gamma}, eta ${parameters.eta}, lambda ${lambda}`,
      );
    },
    ...(firstFactor && {
      firstFactor: (parameters: LinearizedParameters, lambda: number): number =>
        firstFactor.constant + firstFactor.slope * (parameters.eta / own) * lambda,
    }),
    step: stepAt(own, step),
    optimal: () => null,
  };
}
