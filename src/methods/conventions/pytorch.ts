import { AT_REST } from './at-rest.ts';
import type { Convention } from './convention.ts';
import { coupledFamily } from './coupled-family.ts';
import { lookAheadFlag } from './look-ahead-flag.ts';
import { idleSteps } from './idle-steps.ts';
import { isNoEquivalent } from './is-no-equivalent.ts';
import { isSame } from './is-same.ts';
import { rateSettings } from './rate-settings.ts';

/** Parameters of `torch.optim.SGD`. */
export type PyTorchParameters = {
  /** Learning rate ℓ. */
  readonly lr: number;
  /** Momentum m. */
  readonly momentum: number;
  /** The part δ of each gradient that the buffer leaves out, from the second step on. */
  readonly dampening: number;
  /** Coupled weight decay w. */
  readonly weight_decay: number;
  /** Whether the update looks ahead. */
  readonly nesterov: boolean;
  /** Whether the objective is maximized. */
  readonly maximize: boolean;
};

/**
 * `torch.optim.SGD`: with $G = \pm\nabla f(\theta) + w\theta$, the first buffer is $b = G$ and then
 *
 * $$b \leftarrow m\,b + (1 - \delta)\,G, \qquad \theta \leftarrow \theta - \ell\,b \quad\text{or, with nesterov,}\quad
 * \theta \leftarrow \theta - \ell\,(G + m\,b)$$
 *
 * so that $\beta = m$, $\eta = \ell(1 - \delta)$, $\gamma = 0$; with nesterov $\eta = \ell$, $\gamma = m$ and the stored
 * parameters are the look-ahead points. Without momentum there is no buffer, and dampening does nothing.
 *
 * Source: `paszke2019`, and the documentation of `torch.optim.SGD`.
 *
 * @example
 * ```ts
 * import { completeParameters, pytorch } from 'heavyball';
 * pytorch.toFamily(completeParameters(pytorch, { lr: 0.2, momentum: 0.9, dampening: 0.5 })).eta; // => 0.1
 * ```
 */
export const pytorch: Convention<PyTorchParameters> = {
  name: 'pytorch',
  title: 'PyTorch SGD',
  update: 'b ← m b + (1 − δ) g, θ ← θ − ℓ b; nesterov: θ ← θ − ℓ (g + m b); first b = g',
  parameters: {
    lr: { symbol: 'ℓ', description: 'learning rate', range: { atLeast: 0 } },
    momentum: { symbol: 'm', description: 'momentum', range: { atLeast: 0 }, default: 0 },
    dampening: { symbol: 'δ', description: 'part of each gradient that the buffer leaves out', default: 0 },
    weight_decay: {
      symbol: 'w',
      description: 'weight decay, added to the gradient',
      range: { atLeast: 0 },
      default: 0,
    },
    nesterov: { symbol: 'nesterov', description: 'look ahead', default: false },
    maximize: { symbol: 'maximize', description: 'climb instead of descend', default: false },
  },
  momentum: 'momentum',
  stores: 'look-ahead point',
  rate: 'outside',
  buffer: { name: 'momentum_buffer', holds: 'gradients' },
  decay: 'coupled',

  refusal({ momentum, dampening, nesterov }) {
    if (!nesterov || (momentum > 0 && dampening === 0)) return null;
    return `nesterov must have momentum > 0 and dampening = 0, got momentum = ${momentum} and dampening = ${dampening}`;
  },

  toFamily({ lr, momentum, dampening, weight_decay: weight, nesterov, maximize }) {
    const missed = momentum === 0 ? 0 : lr * dampening;
    return {
      beta: momentum,
      gamma: nesterov ? momentum : 0,
      eta: momentum === 0 ? lr : lr * (1 - dampening),
      decay: { kind: 'coupled', weight },
      maximize,
      firstStep: { gradient: missed, point: missed * weight },
    };
  },

  /** A first step that exceeds the others by a multiple of the gradient is what dampening makes. */
  fromFamily(given) {
    const family = coupledFamily(given);
    const nesterov = lookAheadFlag(family);
    if (typeof nesterov !== 'boolean') return nesterov;
    const { beta: momentum, eta, decay, maximize, firstStep } = family;
    const lr = eta + firstStep.gradient;
    const isDampened = lr > 0 && firstStep.gradient !== 0 && isSame(firstStep.point, firstStep.gradient * decay.weight);
    const rest = { weight_decay: decay.weight, nesterov, maximize };
    if (!isDampened) {
      return { parameters: { lr: eta, momentum, dampening: 0, ...rest }, firstStep };
    }
    return { parameters: { lr, momentum, dampening: firstStep.gradient / lr, ...rest }, firstStep: AT_REST };
  },

  bufferSteps(settings) {
    // There is no buffer before the first step with momentum.
    const first = settings.findIndex(({ momentum }) => momentum !== 0);
    const last = settings.findLastIndex(({ momentum }) => momentum !== 0);
    const aside = settings.findIndex(({ momentum }, k) => first < k && k < last && momentum === 0);
    if (aside >= 0)
      return { reason: 'PyTorch sets its buffer aside, unchanged, in a step without momentum', step: aside };
    return settings.map(({ lr, momentum, dampening, weight_decay: weight, nesterov }, k) => ({
      keep: k === first && k > 0 ? 0 : momentum,
      take: k <= first || momentum === 0 ? 1 : 1 - dampening,
      push: nesterov ? lr * momentum : lr,
      direct: nesterov ? lr : 0,
      shrink: 0,
      weight,
    }));
  },

  settingsOf(steps) {
    const settings = rateSettings(steps, 'outside');
    if (isNoEquivalent(settings)) return settings;
    const idle = idleSteps(steps);
    return settings.map(({ rate, momentum, nesterov }, k) => ({
      lr: rate,
      // After idle steps there is no buffer yet, and nothing to forget.
      momentum: k > 0 && k === idle ? steps[k]!.keep : momentum,
      dampening: 0,
      weight_decay: steps[k]!.weight,
      nesterov,
      maximize: false,
    }));
  },

  start: (point) => ({ point, buffer: null }),

  step({ lr, momentum, dampening, weight_decay: weight, nesterov, maximize }, { point, buffer }, gradient) {
    const slope = gradient(point).map((value, i) => (maximize ? -value : value) + weight * point[i]!);
    if (momentum === 0) return { point: point.map((value, i) => value - lr * slope[i]!), buffer };
    const next = buffer ? buffer.map((value, i) => momentum * value + (1 - dampening) * slope[i]!) : slope;
    const update = nesterov ? slope.map((value, i) => value + momentum * next[i]!) : next;
    return { point: point.map((value, i) => value - lr * update[i]!), buffer: next };
  },
};
