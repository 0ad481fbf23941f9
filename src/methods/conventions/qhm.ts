import { AT_REST } from './at-rest.ts';
import { averageSettings } from './average-settings.ts';
import type { Convention } from './convention.ts';
import { coupledFamily } from './coupled-family.ts';
import { isNoEquivalent } from './is-no-equivalent.ts';

/** Parameters of quasi-hyperbolic momentum. */
export type QhmParameters = {
  /** Learning rate α. */
  readonly alpha: number;
  /** Momentum β < 1. */
  readonly beta: number;
  /** Weight ν of the averaged gradient against the plain one. */
  readonly nu: number;
  /** Weight decay w, part of the gradient. */
  readonly weightDecay: number;
};

/**
 * Quasi-hyperbolic momentum (QHM): from $v = 0$,
 *
 * $$v \leftarrow \beta\,v + (1 - \beta)\,G(\theta), \qquad \theta \leftarrow \theta - \alpha\,\big((1 - \nu)\,G(\theta) +
 * \nu\,v\big)$$
 *
 * the family with $\eta = \alpha(1 - \beta)$ and $\gamma = \beta(1 - \nu)/(1 - \beta)$, its stored $\theta$ being the
 * look-ahead point. $\nu = 1$ is averaged heavy ball, $\nu = \beta$ Nesterov, $\nu = 0$ gradient descent with step
 * $\alpha$. With β = 0 every ν is gradient descent, and a conversion back gives ν = 1.
 *
 * Source: `ma2019`.
 *
 * @example
 * ```ts
 * import { convert, pytorch, qhm } from 'heavyball';
 * convert(pytorch, { lr: 0.5, momentum: 0.5, nesterov: true }, qhm).parameters?.nu; // => 0.5
 * ```
 */
export const qhm: Convention<QhmParameters> = {
  name: 'qhm',
  title: 'quasi-hyperbolic momentum (QHM)',
  update: 'v ← β v + (1 − β) g, θ ← θ − α ((1 − ν) g + ν v)',
  parameters: {
    alpha: { symbol: 'α', description: 'learning rate', range: { atLeast: 0 } },
    beta: { symbol: 'β', description: 'momentum', range: { below: 1 }, default: 0 },
    nu: { symbol: 'ν', description: 'weight of the averaged gradient', default: 1 },
    weightDecay: { symbol: 'w', description: 'weight decay, added to the gradient', default: 0 },
  },
  momentum: 'beta',
  stores: 'look-ahead point',
  rate: 'outside',
  buffer: { name: 'averaged gradient', holds: 'average' },
  decay: 'coupled',

  refusal: () => null,

  toFamily({ alpha, beta, nu, weightDecay: weight }) {
    return {
      beta,
      gamma: (beta * (1 - nu)) / (1 - beta),
      eta: alpha * (1 - beta),
      decay: { kind: 'coupled', weight },
      maximize: false,
      firstStep: AT_REST,
    };
  },

  fromFamily(given) {
    const { beta, gamma, eta, decay, firstStep } = coupledFamily(given);
    if (beta >= 1) return { reason: `an average needs β < 1, and here β = ${beta}` };
    if (beta === 0 && gamma !== 0) return { reason: `without momentum it cannot look ahead, and here γ = ${gamma}` };
    const nu = gamma === 0 ? 1 : 1 - (gamma * (1 - beta)) / beta;
    return { parameters: { alpha: eta / (1 - beta), beta, nu, weightDecay: decay.weight }, firstStep };
  },

  bufferSteps(settings) {
    return settings.map(({ alpha, beta, nu, weightDecay: weight }) => {
      return { keep: beta, take: 1 - beta, push: alpha * nu, direct: alpha * (1 - nu), shrink: 0, weight };
    });
  },

  settingsOf(steps) {
    const settings = averageSettings(steps);
    if (isNoEquivalent(settings)) return settings;
    return settings.map(({ beta, push, direct }, k) => {
      const alpha = push + direct;
      return { alpha, beta, nu: direct === 0 ? 1 : push / alpha, weightDecay: steps[k]!.weight };
    });
  },

  start: (point) => ({ point, buffer: point.map(() => 0) }),

  step({ alpha, beta, nu, weightDecay: weight }, { point, buffer }, gradient) {
    const slope = gradient(point).map((value, i) => value + weight * point[i]!);
    const average = slope.map((value, i) => beta * (buffer?.[i] ?? 0) + (1 - beta) * value);
    const next = point.map((value, i) => value - alpha * ((1 - nu) * slope[i]! + nu * average[i]!));
    return { point: next, buffer: average };
  },
};
