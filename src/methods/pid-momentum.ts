import { checkFinite } from '../numeric/check.ts';
import { sumIn } from '../numeric/sum-in.ts';
import { checkParameters, exactBeta, exactComplement, roundedBeta, roundedComplement } from './check-parameters.ts';
import { heavyBall } from './heavy-ball.ts';
import type { Method, MethodParameters, Momentum } from './method.ts';
import { ownPolynomial } from './own-polynomial.ts';

/** Parameters of momentum with a derivative term: η, β or 1 − β, and the gain of the derivative. */
export type PidMomentumParameters = Pick<MethodParameters, 'eta'> &
  Momentum & {
    /** Gain $K$ of the derivative term, in units of η: any finite number. */
    readonly derivative: number;
  };

const WHERE = 'pid';
const KNOWN = ['beta', 'derivative', 'eta'];

function check(parameters: PidMomentumParameters): void {
  checkParameters(WHERE, parameters, KNOWN);
  exactBeta(WHERE, parameters);
  checkFinite(WHERE, 'derivative', parameters.derivative);
}

/**
 * Momentum seen as a controller (PID): the velocity is the integral of past gradients, and a derivative term, the moving average
 * of their changes, works against what is about to overshoot. From $v = d = 0$, with $g_k = \nabla f(\theta_k)$ and $g_{-1} = g_0$:
 *
 * $$v \leftarrow \beta v - \eta g_k, \qquad d \leftarrow \beta d + (1 - \beta)(g_k - g_{k-1}), \qquad
 * \theta \leftarrow \theta + v - \eta K\, d$$
 *
 * $$T = 1 + \beta - (1 + \gamma)\eta\lambda, \qquad D = \beta - \gamma\eta\lambda, \qquad \gamma = (1 - \beta)K$$
 *
 * @remarks Three buffers, yet of second order: both averages forget with the same β, so that
 * $\theta_{k+1} - \theta_k = \beta(\theta_k - \theta_{k-1}) - \eta g_k - \eta\gamma(g_k - g_{k-1})$. For any gradient that is the
 * recursion of the look-ahead points of the (β, γ, η) family, so that the derivative is a look-ahead by γ; only the first step,
 * $-\eta g_0$, is not theirs from rest. $K = 0$ is the heavy ball, $K = \beta/(1 - \beta)$ Nesterov as the frameworks store it.
 *
 * Source: `an2018`, there with the gain $\eta K$ in one letter.
 *
 * @example
 * ```ts
 * import { analyzeMode, pidMomentum } from 'heavyball';
 * pidMomentum.family({ beta: 0.5, derivative: 0.5, eta: 0.1 }); // => { beta: 0.5, gamma: 0.25, eta: 0.1 }
 * analyzeMode(pidMomentum, { beta: 0.5, derivative: 0.5, eta: 1 }, 1).spectralRadius; // => 0.5
 * ```
 */
export const pidMomentum: Method<PidMomentumParameters> = {
  name: WHERE,
  title: 'PID momentum',
  parameters: {
    beta: { symbol: 'β', usualRange: [0, 1] },
    derivative: { symbol: 'K', usualRange: [0, 10], description: 'gain of the derivative term, in units of η' },
    eta: { symbol: 'η', usualRange: [0, 1] },
  },
  coordinates: 'own',
  lookAhead: null,

  family(parameters) {
    check(parameters);
    const { derivative, eta } = parameters;
    return { beta: roundedBeta(parameters), gamma: roundedComplement(parameters) * derivative, eta };
  },

  polynomial(parameters, lambda) {
    check(parameters);
    return ownPolynomial(WHERE, parameters, lambda, (arithmetic) => {
      const { of, multiply } = arithmetic;
      const etaLambda = multiply(of(parameters.eta), of(lambda));
      const gamma = multiply(sumIn(arithmetic, exactComplement(WHERE, parameters)), of(parameters.derivative));
      return {
        beta: sumIn(arithmetic, exactBeta(WHERE, parameters)),
        etaLambda,
        gammaEtaLambda: multiply(gamma, etaLambda),
      };
    });
  },

  step(parameters, { current, memory }, gradient) {
    const { derivative, eta } = parameters;
    const beta = roundedBeta(parameters);
    const share = roundedComplement(parameters);
    const slope = gradient(current);
    const [velocity, average, before = slope] = memory ?? [];
    const nextVelocity = slope.map((value, i) => beta * (velocity?.[i] ?? 0) - eta * value);
    const nextAverage = slope.map((value, i) => beta * (average?.[i] ?? 0) + share * (value - before[i]!));
    const next = current.map((value, i) => value + nextVelocity[i]! - eta * derivative * nextAverage[i]!);
    return { current: next, previous: current, memory: [nextVelocity, nextAverage, slope] };
  },

  /** Those of the heavy ball, with K = 0; not known for another gain. */
  optimal(interval, { derivative = 0 } = {}) {
    const best = derivative === 0 ? heavyBall.optimal(interval) : null;
    return best && { ...best, others: { derivative } };
  },
};
