import { AT_REST } from './at-rest.ts';
import type { Convention } from './convention.ts';
import { coupledFamily } from './coupled-family.ts';
import { isNoEquivalent } from './is-no-equivalent.ts';
import { numberText } from './number-text.ts';
import { rateSettings } from './rate-settings.ts';

/** Parameters of Polyak's form. */
export type PolyakParameters = {
  /** Learning rate α. */
  readonly alpha: number;
  /** Momentum β. */
  readonly beta: number;
  /** Weight decay w, part of the gradient. */
  readonly weightDecay: number;
};

/**
 * Polyak's heavy ball, with differences of iterates and no velocity:
 *
 * $$\theta_{k+1} = \theta_k - \alpha\,G(\theta_k) + \beta\,(\theta_k - \theta_{k-1}), \qquad \theta_{-1} = \theta_0$$
 *
 * The learning rate multiplies the gradient alone, as inside a velocity.
 *
 * Source: `polyak1964`.
 *
 * @example
 * ```ts
 * import { convert, ema, polyak } from 'heavyball';
 * convert(ema, { alpha: 1, beta: 0.5 }, polyak).parameters?.alpha; // => 0.5
 * ```
 */
export const polyak: Convention<PolyakParameters> = {
  name: 'polyak',
  title: 'Polyak’s form',
  update: 'θ₊ = θ − α g(θ) + β (θ − θ₋)',
  parameters: {
    alpha: { symbol: 'α', description: 'learning rate', range: { atLeast: 0 } },
    beta: { symbol: 'β', description: 'momentum', default: 0 },
    weightDecay: { symbol: 'w', description: 'weight decay, added to the gradient', default: 0 },
  },
  momentum: 'beta',
  stores: 'iterate',
  rate: 'inside',
  buffer: { name: 'previous iterate', holds: 'previous point' },
  decay: 'coupled',

  refusal: () => null,

  toFamily({ alpha, beta, weightDecay: weight }) {
    return { beta, gamma: 0, eta: alpha, decay: { kind: 'coupled', weight }, maximize: false, firstStep: AT_REST };
  },

  fromFamily(given) {
    const { beta, gamma, eta, decay, firstStep } = coupledFamily(given);
    if (gamma !== 0) return { reason: `it has no look-ahead, and here γ = ${numberText(gamma)}` };
    return { parameters: { alpha: eta, beta, weightDecay: decay.weight }, firstStep };
  },

  bufferSteps(settings) {
    return settings.map(({ alpha, beta, weightDecay }) => {
      return { keep: beta, take: alpha, push: 1, direct: 0, shrink: 0, weight: weightDecay };
    });
  },

  settingsOf(steps) {
    const ahead = steps.findIndex(({ direct }) => direct !== 0);
    if (ahead >= 0) return { reason: 'it has no look-ahead', step: ahead };
    const settings = rateSettings(steps, 'inside');
    if (isNoEquivalent(settings)) return settings;
    return settings.map(({ rate, momentum }, k) => ({ alpha: rate, beta: momentum, weightDecay: steps[k]!.weight }));
  },

  start: (point) => ({ point, buffer: point }),

  step({ alpha, beta, weightDecay: weight }, { point, buffer }, gradient) {
    const previous = buffer ?? point;
    const slope = gradient(point);
    const next = point.map((value, i) => value - alpha * (slope[i]! + weight * value) + beta * (value - previous[i]!));
    return { point: next, buffer: point };
  },
};
