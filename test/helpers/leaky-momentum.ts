import { checkFinite } from '../../src/numeric/check.ts';
import { sumIn } from '../../src/numeric/sum-in.ts';
import { checkParameters, exactBeta, roundedBeta } from '../../src/methods/check-parameters.ts';
import type { Method, MethodParameters, Momentum } from '../../src/methods/method.ts';
import { ownPolynomial } from '../../src/methods/own-polynomial.ts';

type LeakyMomentumParameters = Pick<MethodParameters, 'eta'> & Momentum & { readonly gradientLeak: number };

const WHERE = 'leaky-momentum';
const KNOWN = ['beta', 'gradientLeak', 'eta'];

function check(parameters: LeakyMomentumParameters): void {
  checkParameters(WHERE, parameters, KNOWN);
  exactBeta(WHERE, parameters);
  checkFinite(WHERE, 'gradientLeak', parameters.gradientLeak);
}

/** A method that nobody needs: the heavy ball that loses a part of each gradient. It is there to be added to the others. */
export const leakyMomentum: Method<LeakyMomentumParameters> = {
  name: WHERE,
  title: 'leaky momentum',
  parameters: {
    beta: { symbol: 'β', usualRange: [0, 1] },
    gradientLeak: { symbol: 'ℓ', usualRange: [0, 0.9], description: 'part of each gradient that is lost' },
    eta: { symbol: 'η', usualRange: [0, 1] },
  },
  coordinates: 'own',
  lookAhead: null,

  family(parameters) {
    check(parameters);
    return { beta: roundedBeta(parameters), gamma: 0, eta: parameters.eta * (1 - parameters.gradientLeak) };
  },

  polynomial(parameters, lambda) {
    check(parameters);
    return ownPolynomial(WHERE, parameters, lambda, (arithmetic) => {
      const { of, multiply } = arithmetic;
      const share = sumIn(arithmetic, [1, -parameters.gradientLeak]);
      return {
        beta: sumIn(arithmetic, exactBeta(WHERE, parameters)),
        etaLambda: multiply(multiply(of(parameters.eta), share), of(lambda)),
        gammaEtaLambda: of(0),
      };
    });
  },

  step(parameters, { current, memory }, gradient) {
    const { eta, gradientLeak } = parameters;
    const velocity = gradient(current).map(
      (slope, i) => roundedBeta(parameters) * (memory?.[0]?.[i] ?? 0) + (1 - gradientLeak) * slope,
    );
    return { current: current.map((value, i) => value - eta * velocity[i]!), previous: current, memory: [velocity] };
  },

  /** Best without a leak, for any that is given. */
  optimal: () => null,
};
