import type { Momentum } from '../methods/method.ts';
import { memoryOf } from './memory-of.ts';

/** What a velocity makes of a lasting pattern of gradients. */
export interface VelocityGains {
  /** Of a constant gradient 1: the velocity that it tends to, the sum of all weights. */
  readonly constant: number;
  /** Of gradients +1, −1, +1, …: the size of the velocity, which goes on alternating and never dies out. */
  readonly alternating: number;
  /** Of independent noise of variance 1: the variance of the velocity. */
  readonly noise: number;
}

/** How long momentum remembers, in steps. */
export interface GradientMemory {
  /** $1/(1 - \beta)$: the usual word for how many gradients count. */
  readonly window: number;
  /** The share of all weight that the last `window` gradients carry, $1 - \beta^{1/(1 - \beta)}$: about $1 - 1/e$. */
  readonly windowShare: number;
  /** How many gradients carry 95 % of all weight: $\ln 20/(-\ln\beta)$, about three windows. */
  readonly window95: number;
  /** After how many steps a gradient counts half: $\ln 2/(-\ln\beta)$. */
  readonly halfLife: number;
  /** The weighted mean of how long ago the gradients were taken: $\beta/(1 - \beta)$. */
  readonly meanAge: number;
  /** For $v \leftarrow \beta v + g$: $1/(1 - \beta)$, $1/(1 + \beta)$ and $1/(1 - \beta^2)$. */
  readonly velocity: VelocityGains;
  /** For $v \leftarrow \beta v + (1 - \beta)g$: 1, $(1 - \beta)/(1 + \beta)$ and the same for noise. */
  readonly average: VelocityGains;
}

/**
 * How much of the past gradients a velocity holds: $v \leftarrow \beta v + g$ is the sum of $\beta^i$ times the gradient i
 * steps ago, and its average form $(1 - \beta)$ times as much.
 *
 * With the learning rate η a constant gradient g moves θ by $\frac{\eta}{1 - \beta}g$ a step in the long run, the effective
 * learning rate, and gradients ±g move it by $\pm\frac{\eta}{1 + \beta}g$: consistent gradients are favoured by
 * $\frac{1 + \beta}{1 - \beta}$, but alternating ones do not cancel.
 *
 * @remarks All from $1 - \beta$, without cancellation: right to 4 units of $2^{-53}$. Source: `qian1999`.
 * @param momentum - β or 1 − β, 0 ≤ β < 1.
 * @returns Lengths in steps (not whole numbers) and gains.
 * @throws RangeError or TypeError if β is missing or not in range.
 * @example
 * ```ts
 * import { gradientMemory } from 'heavyball';
 * const { windowShare, halfLife, window95, velocity } = gradientMemory({ beta: 0.9 });
 * windowShare; // => 0.651322
 * halfLife; // => 6.57881
 * window95; // => 28.4332
 * velocity; // => { constant: 10, alternating: 0.526316, noise: 5.26316 }
 * ```
 */
export function gradientMemory(momentum: Momentum): GradientMemory {
  const { beta, oneMinusBeta, decay } = memoryOf('gradientMemory', momentum);
  const onePlusBeta = 2 - oneMinusBeta;
  const contrast = oneMinusBeta / onePlusBeta;
  return {
    window: 1 / oneMinusBeta,
    windowShare: -Math.expm1(-decay / oneMinusBeta),
    window95: Math.log(20) / decay,
    halfLife: Math.LN2 / decay,
    meanAge: beta / oneMinusBeta,
    velocity: { constant: 1 / oneMinusBeta, alternating: 1 / onePlusBeta, noise: 1 / (oneMinusBeta * onePlusBeta) },
    average: { constant: 1, alternating: contrast, noise: contrast },
  };
}
