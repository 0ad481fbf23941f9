import type { Convention } from './convention.ts';
import { decoupledFamily } from './decoupled-family.ts';
import { flagFamily } from './flag-family.ts';
import { isNoEquivalent } from './is-no-equivalent.ts';
import { lookAheadFlag } from './look-ahead-flag.ts';
import { rateSettings } from './rate-settings.ts';

/** Parameters of `keras.optimizers.SGD`. */
export type KerasParameters = {
  /** Learning rate η. */
  readonly learning_rate: number;
  /** Momentum m. */
  readonly momentum: number;
  /** Whether the update looks ahead. */
  readonly nesterov: boolean;
  /** Decoupled weight decay w. */
  readonly weight_decay: number;
};

/**
 * `keras.optimizers.SGD` of Keras and TensorFlow: from $v = 0$,
 *
 * $$v \leftarrow m\,v - \eta\,g, \qquad \theta \leftarrow (1 - \eta w)\,\theta + v \quad\text{or, with nesterov,}\quad
 * \theta \leftarrow (1 - \eta w)\,\theta + m\,v - \eta\,g$$
 *
 * so that $\beta = m$ and $\gamma = 0$, or $\gamma = m$ with nesterov, when the stored variables are the look-ahead points.
 * Weight decay is decoupled: it does not enter $v$. With a constant rate it is still the coupled decay $(1 - m)\,w$ with
 * momentum $m(1 - \eta w)$, but for the first step.
 *
 * Source: `chollet2015`, the code of `keras.optimizers.SGD`.
 *
 * @example
 * ```ts
 * import { completeParameters, keras } from 'heavyball';
 * keras.toFamily(completeParameters(keras, { learning_rate: 0.1, momentum: 0.9, nesterov: true })).gamma; // => 0.9
 * ```
 */
export const keras: Convention<KerasParameters> = {
  name: 'keras',
  title: 'Keras SGD',
  update: 'v ← m v − η g, θ ← θ + v; nesterov: θ ← θ + m v − η g; weight decay: θ ← (1 − η w) θ first',
  parameters: {
    learning_rate: { symbol: 'η', description: 'learning rate', range: { atLeast: 0 } },
    momentum: { symbol: 'm', description: 'momentum', range: { atLeast: 0, atMost: 1 }, default: 0 },
    nesterov: { symbol: 'nesterov', description: 'look ahead', default: false },
    weight_decay: {
      symbol: 'w',
      description: 'weight decay, apart from the gradient',
      default: 0,
    },
  },
  momentum: 'momentum',
  stores: 'look-ahead point',
  rate: 'inside',
  buffer: { name: 'momentum', holds: 'displacement' },
  decay: 'decoupled',

  refusal: () => null,

  toFamily({ learning_rate: eta, momentum, nesterov, weight_decay: weight }) {
    return flagFamily(momentum, eta, nesterov, { kind: 'decoupled', weight });
  },

  fromFamily(given) {
    const family = decoupledFamily(given);
    if (isNoEquivalent(family)) return family;
    const nesterov = lookAheadFlag(family);
    if (typeof nesterov !== 'boolean') return nesterov;
    const { beta: momentum, eta, decay, firstStep } = family;
    return { parameters: { learning_rate: eta, momentum, nesterov, weight_decay: decay.weight }, firstStep };
  },

  bufferSteps(settings) {
    const last = settings.findLastIndex(({ momentum }) => momentum !== 0);
    const aside = settings.findIndex(({ momentum }, k) => k < last && momentum === 0);
    if (aside >= 0)
      return { reason: 'Keras sets its buffer aside, unchanged, in a step without momentum', step: aside };
    return settings.map(({ learning_rate: rate, momentum, nesterov, weight_decay: weight }) => {
      const looksAhead = nesterov && momentum !== 0;
      return {
        keep: momentum,
        take: rate,
        push: looksAhead ? momentum : 1,
        direct: looksAhead ? rate : 0,
        shrink: rate * weight,
        weight: 0,
      };
    });
  },

  settingsOf(steps) {
    const settings = rateSettings(steps, 'inside');
    if (isNoEquivalent(settings)) return settings;
    const stuck = steps.findIndex(({ shrink }, k) => shrink !== 0 && settings[k]!.rate === 0);
    if (stuck >= 0)
      return { reason: 'its weight decay is multiplied by the learning rate, which is 0 here', step: stuck };
    return settings.map(({ rate, momentum, nesterov }, k) => ({
      learning_rate: rate,
      momentum,
      nesterov,
      weight_decay: steps[k]!.shrink === 0 ? 0 : steps[k]!.shrink / rate,
    }));
  },

  start: (point) => ({ point, buffer: point.map(() => 0) }),

  step({ learning_rate: rate, momentum, nesterov, weight_decay: weight }, { point, buffer }, gradient) {
    const slope = gradient(point);
    const shrunk = point.map((value) => value - value * weight * rate);
    if (momentum === 0) return { point: shrunk.map((value, i) => value - rate * slope[i]!), buffer };
    const next = point.map((_, i) => momentum * (buffer?.[i] ?? 0) - rate * slope[i]!);
    const update = nesterov ? next.map((value, i) => momentum * value - rate * slope[i]!) : next;
    return { point: shrunk.map((value, i) => value + update[i]!), buffer: next };
  },
};
