import type { Convention } from './convention.ts';
import { coupledFamily } from './coupled-family.ts';
import { flagFamily } from './flag-family.ts';
import { isNoEquivalent } from './is-no-equivalent.ts';
import { lookAheadFlag } from './look-ahead-flag.ts';
import { sutskeverSettings } from './sutskever-settings.ts';

/** Parameters of Sutskever's form of momentum. */
export type SutskeverParameters = {
  /** Momentum μ. */
  readonly mu: number;
  /** Learning rate ε. */
  readonly epsilon: number;
  /** Whether the gradient is taken at the point looked ahead to. */
  readonly nesterov: boolean;
  /** Weight decay w, part of the gradient. */
  readonly weightDecay: number;
};

/**
 * Sutskever's form, classical or Nesterov's: from $v = 0$,
 *
 * $$v \leftarrow \mu\,v - \varepsilon\,G(\theta) \quad\text{or, with nesterov,}\quad
 * v \leftarrow \mu\,v - \varepsilon\,G(\theta + \mu\,v), \qquad \theta \leftarrow \theta + v$$
 *
 * The stored $\theta$ is the iterate in both. When $\mu$ changes, the look-ahead uses the momentum of the step to come,
 * where the frameworks use that of the step just made.
 *
 * Source: `sutskever2013`.
 *
 * @example
 * ```ts
 * import { convert, pytorch, sutskever } from 'heavyball';
 * convert(pytorch, { lr: 0.1, momentum: 0.9, nesterov: true }, sutskever).parameters?.epsilon; // => 0.1
 * ```
 */
export const sutskever: Convention<SutskeverParameters> = {
  name: 'sutskever',
  title: 'Sutskever’s form',
  update: 'v ← μ v − ε g(θ), θ ← θ + v; nesterov: v ← μ v − ε g(θ + μ v)',
  parameters: {
    mu: { symbol: 'μ', description: 'momentum', default: 0 },
    epsilon: { symbol: 'ε', description: 'learning rate', range: { atLeast: 0 } },
    nesterov: { symbol: 'nesterov', description: 'take the gradient at θ + μ v', default: false },
    weightDecay: { symbol: 'w', description: 'weight decay, added to the gradient', default: 0 },
  },
  momentum: 'mu',
  stores: 'iterate',
  rate: 'inside',
  buffer: { name: 'velocity', holds: 'displacement' },
  decay: 'coupled',

  refusal: () => null,

  toFamily({ mu, epsilon, nesterov, weightDecay: weight }) {
    return flagFamily(mu, epsilon, nesterov, { kind: 'coupled', weight });
  },

  fromFamily(given) {
    const family = coupledFamily(given);
    const nesterov = lookAheadFlag(family);
    if (typeof nesterov !== 'boolean') return nesterov;
    const { beta: mu, eta: epsilon, decay, firstStep } = family;
    return { parameters: { mu, epsilon, nesterov, weightDecay: decay.weight }, firstStep };
  },

  bufferSteps(settings) {
    return settings.map(({ mu, epsilon, nesterov, weightDecay: weight }, k) => {
      const next = settings[k + 1] ?? { mu, nesterov };
      const ahead = nesterov ? mu : 0;
      const nextAhead = next.nesterov ? next.mu : 0;
      // The point moves by v₊ and by the change of its lead: (1 + μ₊) v₊ − μ v, where μ v = v₊ + ε G.
      const lead = nesterov && (ahead !== 0 || nextAhead !== 0) ? 1 : 0;
      return { keep: mu, take: epsilon, push: 1 + nextAhead - lead, direct: lead * epsilon, shrink: 0, weight };
    });
  },

  settingsOf(steps) {
    const settings = sutskeverSettings(steps);
    if (isNoEquivalent(settings)) return settings;
    return settings.map(({ rate, momentum, nesterov }, k) => ({
      mu: momentum,
      epsilon: rate,
      nesterov,
      weightDecay: steps[k]!.weight,
    }));
  },

  start: (point) => ({ point, buffer: point.map(() => 0) }),

  step({ mu, epsilon, nesterov, weightDecay: weight }, { point, buffer }, gradient) {
    const velocity = buffer ?? point.map(() => 0);
    const ahead = nesterov ? point.map((value, i) => value + mu * velocity[i]!) : point;
    const slope = gradient(ahead);
    const next = velocity.map((value, i) => mu * value - epsilon * (slope[i]! + weight * ahead[i]!));
    return { point: point.map((value, i) => value + next[i]!), buffer: next };
  },
};
