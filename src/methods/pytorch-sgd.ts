import { divide } from '../numeric/double-double.ts';
import { checkAtLeastZero, checkFinite, describe } from '../numeric/check.ts';
import { inputRangeError, inputTypeError } from '../numeric/input-error.ts';
import { sumIn } from '../numeric/sum-in.ts';
import { twoSum } from '../numeric/two-sum.ts';
import { checkParameters, exactBeta, roundedBeta } from './check-parameters.ts';
import { heavyBallOptimum } from './heavy-ball-optimum.ts';
import { intervalRatios } from './interval-ratios.ts';
import type { Method, MethodParameters, Momentum } from './method.ts';
import { nesterovOptimum, nesterovStandard } from './nesterov-optimum.ts';
import { optimalConstants } from './optimal-constants.ts';
import { ownPolynomial } from './own-polynomial.ts';

/** Parameters of `torch.optim.SGD`: its `lr` as `eta`, its `momentum` as β or 1 − β. */
export type PyTorchSgdParameters = Pick<MethodParameters, 'eta'> &
  Momentum & {
    /** The part δ of each gradient that the buffer leaves out, from the second step on. Default 0. */
    readonly dampening?: number | undefined;
    /** Coupled weight decay w ≥ 0, in units of λ. Default 0. */
    readonly weightDecay?: number | undefined;
    /** Whether the update looks ahead. Default false. */
    readonly nesterov?: boolean | undefined;
  };

const WHERE = 'pytorch-sgd';
const KNOWN = ['beta', 'dampening', 'weightDecay', 'nesterov', 'eta'];

/** The settings with their defaults. Throws unless they are of the right kind, and weight decay at least 0. */
function settingsOf({ dampening = 0, weightDecay = 0, nesterov = false }: Partial<PyTorchSgdParameters>): {
  readonly dampening: number;
  readonly weightDecay: number;
  readonly nesterov: boolean;
} {
  checkFinite(WHERE, 'dampening', dampening);
  checkAtLeastZero(WHERE, 'weightDecay', weightDecay);
  if (typeof nesterov !== 'boolean')
    throw inputTypeError(`${WHERE}: nesterov must be true or false, got ${describe(nesterov)}`);
  return { dampening, weightDecay, nesterov };
}

/** The parameters, complete and checked; without momentum PyTorch has no buffer, and nothing to dampen. */
function checked(parameters: PyTorchSgdParameters): ReturnType<typeof settingsOf> & { readonly beta: number } {
  checkParameters(WHERE, parameters, KNOWN);
  exactBeta(WHERE, parameters);
  const beta = roundedBeta(parameters);
  checkAtLeastZero(WHERE, 'beta', beta);
  const settings = settingsOf(parameters);
  if (settings.nesterov && !(beta > 0 && settings.dampening === 0)) {
    const got = `beta = ${beta} and dampening = ${settings.dampening}`;
    throw inputRangeError(`${WHERE}: nesterov must have beta > 0 and dampening = 0, got ${got}`);
  }
  return { ...settings, beta, dampening: beta === 0 ? 0 : settings.dampening };
}

/**
 * SGD as PyTorch has it (`torch.optim.SGD`), with $G_k = \nabla f(\theta_k) + w\theta_k$ and the first buffer $b_0 = G_0$ undampened:
 *
 * $$b_k = \beta b_{k-1} + (1 - \delta) G_k, \qquad \theta_{k+1} = \theta_k - \eta b_k \quad\text{or, with nesterov,}\quad
 * \theta_{k+1} = \theta_k - \eta(G_k + \beta b_k)$$
 *
 * From the second step on it is the heavy ball with learning rate $\eta(1 - \delta)$ on $\lambda + w$; with nesterov it is
 * Nesterov's method on $\lambda + w$, of which it stores the look-ahead point. Without momentum dampening does nothing.
 * As in PyTorch, $\beta \ge 0$, $w \ge 0$, and nesterov needs $\beta > 0$ and $\delta = 0$.
 *
 * Source: `paszke2019`, and the documentation of `torch.optim.SGD`.
 *
 * @example
 * ```ts
 * import { analyzeMode, pytorchSgd } from 'heavyball';
 * const parameters = { beta: 0.25, dampening: 0.5, weightDecay: 0.125, eta: 2 };
 * analyzeMode(pytorchSgd, parameters, 0.125).regime; // => 'critical'
 * pytorchSgd.firstFactor?.(parameters, 0.125); // => 0.5
 * ```
 */
export const pytorchSgd: Method<PyTorchSgdParameters> = {
  name: WHERE,
  title: 'PyTorch SGD',
  parameters: {
    beta: { symbol: 'β', usualRange: [0, 1], description: 'momentum' },
    dampening: {
      symbol: 'δ',
      usualRange: [0, 1],
      description: 'part of each gradient that the buffer leaves out',
      default: 0,
    },
    weightDecay: { symbol: 'w', usualRange: [0, 1], description: 'weight decay, part of the gradient', default: 0 },
    nesterov: { symbol: 'nesterov', usualRange: [0, 1], description: 'look ahead', kind: 'switch', default: false },
    eta: { symbol: 'η', usualRange: [0, 1], description: 'learning rate, PyTorch’s lr' },
  },
  coordinates: 'own',
  lookAhead: null,

  family(parameters) {
    const { beta, dampening, weightDecay, nesterov } = checked(parameters);
    return { beta, gamma: nesterov ? beta : 0, eta: parameters.eta * (1 - dampening), shift: weightDecay };
  },

  polynomial(parameters, lambda) {
    const { dampening, weightDecay, nesterov } = checked(parameters);
    return ownPolynomial(WHERE, parameters, lambda, (arithmetic) => {
      const { of, multiply } = arithmetic;
      const beta = sumIn(arithmetic, exactBeta(WHERE, parameters));
      const rate = multiply(of(parameters.eta), sumIn(arithmetic, [1, -dampening]));
      const etaLambda = multiply(rate, sumIn(arithmetic, [lambda, weightDecay]));
      return { beta, etaLambda, gammaEtaLambda: nesterov ? multiply(beta, etaLambda) : of(0) };
    });
  },

  /** The first gradient is not dampened, and with nesterov counts 1 + β times. */
  firstFactor(parameters, lambda) {
    const { beta, weightDecay, nesterov } = checked(parameters);
    return 1 - parameters.eta * (nesterov ? 1 + beta : 1) * (lambda + weightDecay);
  },

  step(parameters, { current, memory }, gradient) {
    const { eta, dampening = 0, weightDecay = 0, nesterov = false } = parameters;
    const beta = roundedBeta(parameters);
    const slope = gradient(current).map((value, i) => value + weightDecay * current[i]!);
    const before = memory?.[0];
    const buffer = before ? slope.map((value, i) => beta * before[i]! + (1 - dampening) * value) : slope;
    const withMomentum = nesterov ? slope.map((value, i) => value + beta * buffer[i]!) : buffer;
    const update = beta === 0 ? slope : withMomentum;
    return { current: current.map((value, i) => value - eta * update[i]!), previous: current, memory: [buffer] };
  },

  /** Polyak's constants on [μ + w, L + w], their η over 1 − δ; with nesterov the best of Nesterov's. */
  optimal(interval, given = {}) {
    const { dampening, weightDecay, nesterov } = settingsOf(given);
    const others = { dampening, weightDecay, nesterov };
    const ratios = intervalRatios(WHERE, interval, weightDecay);
    // Where the best momentum is 0 (κ = 1), PyTorch refuses nesterov and does not dampen.
    const isMomentumless = ratios.spread.hi === 0;
    if (nesterov) {
      return isMomentumless || dampening !== 0 ? null : optimalConstants(nesterovOptimum(ratios), others);
    }
    if (dampening >= 1) return null;
    const best = heavyBallOptimum(ratios);
    const eta = isMomentumless ? best.eta : divide(best.eta, twoSum(1, -dampening));
    return optimalConstants({ ...best, eta }, others);
  },

  /** With nesterov, Nesterov's textbook constants on [μ + w, L + w]. */
  standard(interval, given = {}) {
    const { dampening, weightDecay, nesterov } = settingsOf(given);
    const ratios = intervalRatios(WHERE, interval, weightDecay);
    if (!nesterov || dampening !== 0 || ratios.spread.hi === 0) return null;
    return optimalConstants(nesterovStandard(ratios), { dampening, weightDecay, nesterov });
  },
};
