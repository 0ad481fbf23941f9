import type { Convention } from './convention.ts';
import { coupledFamily } from './coupled-family.ts';
import { flagFamily } from './flag-family.ts';
import { isNoEquivalent } from './is-no-equivalent.ts';
import { lookAheadFlag } from './look-ahead-flag.ts';
import { rateSettings } from './rate-settings.ts';

/** Parameters of `optax.trace` behind a scaling by the learning rate, with `optax.add_decayed_weights` before both. */
export type OptaxTraceParameters = {
  /** Learning rate η. */
  readonly learning_rate: number;
  /** Decay m of the trace. */
  readonly decay: number;
  /** Whether the update looks ahead. */
  readonly nesterov: boolean;
  /** Coupled weight decay w, of `add_decayed_weights`. */
  readonly weight_decay: number;
};

/**
 * `optax.chain(optax.add_decayed_weights(w), optax.scale_by_learning_rate(η), optax.trace(decay, nesterov))`: the learning
 * rate comes before the trace, where `optax.sgd` has it behind. With $G = g + w\theta$, from $t = 0$,
 *
 * $$t \leftarrow m\,t - \eta\,G, \qquad \theta \leftarrow \theta + t \quad\text{or, with nesterov,}\quad
 * \theta \leftarrow \theta + m\,t - \eta\,G$$
 *
 * the same as Keras's but for the weight decay. `accumulator_dtype` only rounds $t$ and has no part in a conversion.
 *
 * Source: `deepmind2020`, the code of `optax.trace`.
 *
 * @example
 * ```ts
 * import { completeParameters, optaxTrace } from 'heavyball';
 * optaxTrace.toFamily(completeParameters(optaxTrace, { learning_rate: 0.1, decay: 0.9 })).eta; // => 0.1
 * ```
 */
export const optaxTrace: Convention<OptaxTraceParameters> = {
  name: 'optax-trace',
  title: 'optax.trace',
  update: 't ← m t − η g, θ ← θ + t; nesterov: θ ← θ + m t − η g',
  parameters: {
    learning_rate: { symbol: 'η', description: 'learning rate', range: { atLeast: 0 } },
    decay: { symbol: 'm', description: 'momentum: the decay of the trace' },
    nesterov: { symbol: 'nesterov', description: 'look ahead', default: false },
    weight_decay: { symbol: 'w', description: 'add_decayed_weights before both', default: 0 },
  },
  momentum: 'decay',
  stores: 'look-ahead point',
  rate: 'inside',
  buffer: { name: 'trace', holds: 'displacement' },
  decay: 'coupled',

  refusal: () => null,

  toFamily({ learning_rate: eta, decay: momentum, nesterov, weight_decay: weight }) {
    return flagFamily(momentum, eta, nesterov, { kind: 'coupled', weight });
  },

  fromFamily(given) {
    const family = coupledFamily(given);
    const nesterov = lookAheadFlag(family);
    if (typeof nesterov !== 'boolean') return nesterov;
    const { beta: decay, eta, firstStep } = family;
    return { parameters: { learning_rate: eta, decay, nesterov, weight_decay: family.decay.weight }, firstStep };
  },

  bufferSteps(settings) {
    return settings.map(({ learning_rate: rate, decay: momentum, nesterov, weight_decay: weight }) => ({
      keep: momentum,
      take: rate,
      push: nesterov && momentum !== 0 ? momentum : 1,
      direct: nesterov && momentum !== 0 ? rate : 0,
      shrink: 0,
      weight,
    }));
  },

  settingsOf(steps) {
    const settings = rateSettings(steps, 'inside');
    if (isNoEquivalent(settings)) return settings;
    return settings.map(({ rate, momentum, nesterov }, k) => ({
      learning_rate: rate,
      decay: momentum,
      nesterov,
      weight_decay: steps[k]!.weight,
    }));
  },

  start: (point) => ({ point, buffer: point.map(() => 0) }),

  step({ learning_rate: rate, decay: momentum, nesterov, weight_decay: weight }, { point, buffer }, gradient) {
    const scaled = gradient(point).map((value, i) => -rate * (value + weight * point[i]!));
    const trace = scaled.map((value, i) => value + momentum * (buffer?.[i] ?? 0));
    const update = nesterov ? scaled.map((value, i) => value + momentum * trace[i]!) : trace;
    return { point: point.map((value, i) => value + update[i]!), buffer: trace };
  },
};
