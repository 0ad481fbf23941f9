import { AT_REST } from './at-rest.ts';
import type { Convention } from './convention.ts';
import { coupledFamily } from './coupled-family.ts';
import { heavyballSettings } from './heavyball-settings.ts';
import { isNoEquivalent } from './is-no-equivalent.ts';

/** Parameters of heavyball's own form. */
export type HeavyballParameters = {
  /** Momentum β. */
  readonly beta: number;
  /** Look-ahead γ. */
  readonly gamma: number;
  /** Learning rate η. */
  readonly eta: number;
  /** Weight decay w, part of the gradient. */
  readonly weightDecay: number;
};

/**
 * The form that the rest of this library speaks:
 *
 * $$\theta_{k+1} = \theta_k + \beta(\theta_k - \theta_{k-1}) - \eta\,G\big(\theta_k + \gamma(\theta_k - \theta_{k-1})\big),
 * \qquad \theta_{-1} = \theta_0$$
 *
 * Its stored $\theta$ is the iterate. Coupled weight decay adds $w$ to every curvature: give the analysis $\lambda + w$.
 *
 * Source: `lessard2016`.
 *
 * @example
 * ```ts
 * import { analyzeMode, convert, generalMomentum, heavyball, pytorch } from 'heavyball';
 * const { beta, gamma, eta } = convert(pytorch, { lr: 1, momentum: 0.81 }, heavyball).family;
 * analyzeMode(generalMomentum, { beta, gamma, eta }, 1).spectralRadius; // => 0.9
 * ```
 */
export const heavyball: Convention<HeavyballParameters> = {
  name: 'heavyball',
  title: 'heavyball’s own form',
  update: 'θ₊ = θ + β (θ − θ₋) − η g(θ + γ (θ − θ₋))',
  parameters: {
    beta: { symbol: 'β', description: 'momentum', default: 0 },
    gamma: { symbol: 'γ', description: 'look-ahead', default: 0 },
    eta: { symbol: 'η', description: 'learning rate', range: { atLeast: 0 } },
    weightDecay: { symbol: 'w', description: 'weight decay, added to the gradient', default: 0 },
  },
  momentum: 'beta',
  stores: 'iterate',
  rate: 'inside',
  buffer: { name: 'previous iterate', holds: 'previous point' },
  decay: 'coupled',

  refusal: () => null,

  toFamily({ beta, gamma, eta, weightDecay: weight }) {
    return { beta, gamma, eta, decay: { kind: 'coupled', weight }, maximize: false, firstStep: AT_REST };
  },

  fromFamily(given) {
    const { beta, gamma, eta, decay, firstStep } = coupledFamily(given);
    return { parameters: { beta, gamma, eta, weightDecay: decay.weight }, firstStep };
  },

  /** The point where the gradient is taken moves by (1 + γ₊) d₊ − γ d, where β d = d₊ + η G. */
  bufferSteps(settings) {
    const stuck = settings.findIndex(({ beta, gamma }, k) => k > 0 && beta === 0 && gamma !== 0);
    if (stuck >= 0) {
      return { reason: 'it looks ahead along a displacement that no buffer keeps, as β = 0', step: stuck };
    }
    return settings.map(({ beta, gamma, eta, weightDecay: weight }, k) => {
      const lead = beta === 0 ? 0 : gamma / beta;
      const next = settings[k + 1]?.gamma ?? gamma;
      return { keep: beta, take: eta, push: 1 + next - lead, direct: lead * eta, shrink: 0, weight };
    });
  },

  settingsOf(steps) {
    const settings = heavyballSettings(steps);
    if (isNoEquivalent(settings)) return settings;
    return settings.map(({ beta, gamma, eta }, k) => ({ beta, gamma, eta, weightDecay: steps[k]!.weight }));
  },

  start: (point) => ({ point, buffer: point }),

  step({ beta, gamma, eta, weightDecay: weight }, { point, buffer }, gradient) {
    const change = point.map((value, i) => value - (buffer?.[i] ?? value));
    const ahead = point.map((value, i) => value + gamma * change[i]!);
    const slope = gradient(ahead);
    const next = point.map((value, i) => value + beta * change[i]! - eta * (slope[i]! + weight * ahead[i]!));
    return { point: next, buffer: point };
  },
};
