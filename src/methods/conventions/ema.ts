import { AT_REST } from './at-rest.ts';
import { averageSettings } from './average-settings.ts';
import type { Convention } from './convention.ts';
import { coupledFamily } from './coupled-family.ts';
import { isNoEquivalent } from './is-no-equivalent.ts';
import { numberText } from './number-text.ts';

/** Parameters of averaged momentum. */
export type EmaParameters = {
  /** Learning rate α of the averaged gradient. */
  readonly alpha: number;
  /** Momentum β < 1. */
  readonly beta: number;
  /** Weight decay w, part of the gradient. */
  readonly weightDecay: number;
};

/**
 * Averaged (normalised) momentum: an exponential moving average of gradients, from $v = 0$ and without bias correction,
 *
 * $$v \leftarrow \beta\,v + (1 - \beta)\,G(\theta), \qquad \theta \leftarrow \theta - \alpha\,v$$
 *
 * which is heavy ball with $\eta = \alpha(1 - \beta)$.
 *
 * Source: `ma2019`.
 *
 * @example
 * ```ts
 * import { convert, ema, pytorch } from 'heavyball';
 * convert(pytorch, { lr: 0.5, momentum: 0.5 }, ema).parameters?.alpha; // => 1
 * ```
 */
export const ema: Convention<EmaParameters> = {
  name: 'ema',
  title: 'averaged (EMA) form',
  update: 'v ← β v + (1 − β) g, θ ← θ − α v',
  parameters: {
    alpha: { symbol: 'α', description: 'learning rate', range: { atLeast: 0 } },
    beta: { symbol: 'β', description: 'momentum', range: { below: 1 }, default: 0 },
    weightDecay: { symbol: 'w', description: 'weight decay, added to the gradient', default: 0 },
  },
  momentum: 'beta',
  stores: 'iterate',
  rate: 'outside',
  buffer: { name: 'averaged gradient', holds: 'average' },
  decay: 'coupled',

  refusal: () => null,

  toFamily({ alpha, beta, weightDecay: weight }) {
    return {
      beta,
      gamma: 0,
      eta: alpha * (1 - beta),
      decay: { kind: 'coupled', weight },
      maximize: false,
      firstStep: AT_REST,
    };
  },

  fromFamily(given) {
    const { beta, gamma, eta, decay, firstStep } = coupledFamily(given);
    if (gamma !== 0) return { reason: `it has no look-ahead, and here γ = ${numberText(gamma)}` };
    if (beta >= 1) return { reason: `an average needs β < 1, and here β = ${beta}` };
    return { parameters: { alpha: eta / (1 - beta), beta, weightDecay: decay.weight }, firstStep };
  },

  bufferSteps(settings) {
    return settings.map(({ alpha, beta, weightDecay }) => {
      return { keep: beta, take: 1 - beta, push: alpha, direct: 0, shrink: 0, weight: weightDecay };
    });
  },

  settingsOf(steps) {
    const ahead = steps.findIndex(({ direct }) => direct !== 0);
    if (ahead >= 0) return { reason: 'it has no look-ahead', step: ahead };
    const settings = averageSettings(steps);
    if (isNoEquivalent(settings)) return settings;
    return settings.map(({ beta, push }, k) => ({ alpha: push, beta, weightDecay: steps[k]!.weight }));
  },

  start: (point) => ({ point, buffer: point.map(() => 0) }),

  step({ alpha, beta, weightDecay: weight }, { point, buffer }, gradient) {
    const slope = gradient(point).map((value, i) => value + weight * point[i]!);
    const average = slope.map((value, i) => beta * (buffer?.[i] ?? 0) + (1 - beta) * value);
    return { point: point.map((value, i) => value - alpha * average[i]!), buffer: average };
  },
};
