import type { Convention } from './convention.ts';
import { coupledFamily } from './coupled-family.ts';
import { flagFamily } from './flag-family.ts';
import { isNoEquivalent } from './is-no-equivalent.ts';
import { lookAheadFlag } from './look-ahead-flag.ts';
import { rateSettings } from './rate-settings.ts';

/** Parameters of `optax.sgd`, with `optax.add_decayed_weights` before it. */
export type OptaxSgdParameters = {
  /** Learning rate η. */
  readonly learning_rate: number;
  /** Momentum m: the decay of the trace. */
  readonly momentum: number;
  /** Whether the update looks ahead. */
  readonly nesterov: boolean;
  /** Coupled weight decay w, of `add_decayed_weights`. */
  readonly weight_decay: number;
};

/**
 * `optax.chain(optax.add_decayed_weights(w), optax.sgd(η, momentum, nesterov))`: with $G = g + w\theta$, from $t = 0$,
 *
 * $$t \leftarrow m\,t + G, \qquad \theta \leftarrow \theta - \eta\,t \quad\text{or, with nesterov,}\quad
 * \theta \leftarrow \theta - \eta\,(m\,t + G)$$
 *
 * the same as PyTorch's without dampening. `accumulator_dtype` only rounds $t$ and has no part in a conversion.
 *
 * Source: `deepmind2020`, the code of `optax.sgd` and `optax.trace`.
 *
 * @example
 * ```ts
 * import { completeParameters, optaxSgd } from 'heavyball';
 * optaxSgd.toFamily(completeParameters(optaxSgd, { learning_rate: 0.1, momentum: 0.9 })).beta; // => 0.9
 * ```
 */
export const optaxSgd: Convention<OptaxSgdParameters> = {
  name: 'optax-sgd',
  title: 'optax.sgd',
  update: 't ← m t + g, θ ← θ − η t; nesterov: θ ← θ − η (m t + g)',
  parameters: {
    learning_rate: { symbol: 'η', description: 'learning rate', range: { atLeast: 0 } },
    momentum: { symbol: 'm', description: 'momentum: the decay of the trace', default: 0 },
    nesterov: { symbol: 'nesterov', description: 'look ahead', default: false },
    weight_decay: { symbol: 'w', description: 'add_decayed_weights before sgd', default: 0 },
  },
  momentum: 'momentum',
  stores: 'look-ahead point',
  rate: 'outside',
  buffer: { name: 'trace', holds: 'gradients' },
  decay: 'coupled',

  refusal: () => null,

  toFamily({ learning_rate: eta, momentum, nesterov, weight_decay: weight }) {
    return flagFamily(momentum, eta, nesterov, { kind: 'coupled', weight });
  },

  fromFamily(given) {
    const family = coupledFamily(given);
    const nesterov = lookAheadFlag(family);
    if (typeof nesterov !== 'boolean') return nesterov;
    const { beta: momentum, eta, decay, firstStep } = family;
    return { parameters: { learning_rate: eta, momentum, nesterov, weight_decay: decay.weight }, firstStep };
  },

  bufferSteps(settings) {
    return settings.map(({ learning_rate: rate, momentum, nesterov, weight_decay: weight }) => ({
      keep: momentum,
      take: 1,
      push: nesterov && momentum !== 0 ? rate * momentum : rate,
      direct: nesterov && momentum !== 0 ? rate : 0,
      shrink: 0,
      weight,
    }));
  },

  settingsOf(steps) {
    const settings = rateSettings(steps, 'outside');
    if (isNoEquivalent(settings)) return settings;
    return settings.map(({ rate, momentum, nesterov }, k) => ({
      learning_rate: rate,
      momentum,
      nesterov,
      weight_decay: steps[k]!.weight,
    }));
  },

  start: (point) => ({ point, buffer: point.map(() => 0) }),

  step({ learning_rate: rate, momentum, nesterov, weight_decay: weight }, { point, buffer }, gradient) {
    const slope = gradient(point).map((value, i) => value + weight * point[i]!);
    const trace = slope.map((value, i) => value + momentum * (buffer?.[i] ?? 0));
    const update = nesterov ? slope.map((value, i) => value + momentum * trace[i]!) : trace;
    return { point: point.map((value, i) => value - rate * update[i]!), buffer: trace };
  },
};
