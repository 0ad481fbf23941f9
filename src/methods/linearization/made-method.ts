import { exactPolynomial } from '../../mode/exact-polynomial.ts';
import { add, type DoubleDouble } from '../../numeric/double-double.ts';
import { checkFinite } from '../../numeric/check.ts';
import { twoProduct } from '../../numeric/two-product.ts';
import { checkParameters } from '../check-parameters.ts';
import type { HigherOrderMethod } from '../higher-order-method.ts';
import type { Family, Method, MethodParameters, ParameterDescription, StepState } from '../method.ts';
import type { AffineCoefficient, Recursion } from './recursion.ts';
import type { GradientCallback } from './update-rule.ts';

/** Parameters of a linearized rule: its learning rate alone. */
export type LinearizedParameters = Pick<MethodParameters, 'eta'> & {
  /** What momentum the rule has is its own. */
  readonly beta?: undefined;
  /** What momentum the rule has is its own. */
  readonly oneMinusBeta?: undefined;
  /** What look-ahead the rule has is its own. */
  readonly gamma?: undefined;
};

/** What a method is made of. */
export interface Making {
  readonly name: string;
  readonly title: string;
  /** The learning rate that the rule has by itself. */
  readonly eta: number;
  readonly step: (state: StepState, gradient: GradientCallback) => StepState;
}

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

function ownParameters(own: number): Readonly<Record<string, ParameterDescription>> {
  const description = 'learning rate; the rule gets its gradients times this over its own';
  return { eta: { symbol: 'η', usualRange: [0, 1], description, default: own } };
}

/** The rule at another learning rate than its own: it gets its gradients times η over its own. */
function stepAt(own: number, step: Making['step']): Method<LinearizedParameters>['step'] {
  return ({ eta }, state, gradient) => {
    if (eta === own) return step(state, gradient);
    const factor = eta / own;
    return step(state, (point) => gradient(point).map((value) => factor * value));
  };
}
