import type { Family, Method, MethodParameters, Momentum } from '../methods/method.ts';
import { sharpnessThreshold } from '../stability/sharpness-threshold.ts';
import type { SharpnessThreshold } from '../stability/sharpness.ts';
import { frequencyResponse, type FrequencyResponse } from './frequency-response.ts';
import { gradientMemory, type GradientMemory } from './gradient-memory.ts';
import { velocityBuildUp, type VelocityBuildUp } from './velocity-build-up.ts';

/** A frequency and what momentum makes of it. */
export interface FrequencyRow extends FrequencyResponse {
  /** ω in radians per step. */
  readonly omega: number;
}

/** A step and how far the velocity has come by then. */
export interface BuildUpRow extends VelocityBuildUp {
  /** n. */
  readonly steps: number;
}

/** How momentum remembers gradients. */
export interface MethodMemory extends GradientMemory {
  /** $\frac{\eta}{1 - \beta}$: how far a constant gradient 1 moves θ a step in the long run. */
  readonly effectiveRate: number;
  /** How the velocity grows from 0. */
  readonly buildUp: readonly BuildUpRow[];
  /** Magnitude and phase at some frequencies. */
  readonly frequencies: readonly FrequencyRow[];
}

/** What a method with given parameters does whatever the curvature. */
export interface MethodResponse {
  /** The method's name. */
  readonly method: string;
  /** The parameters asked about. */
  readonly parameters: MethodParameters;
  /** What they are in the (β, γ, η) family. */
  readonly family: Family;
  /** The sharpest curvature that is stable. */
  readonly threshold: SharpnessThreshold;
  /** Its memory of gradients; null unless 0 ≤ β < 1, where there is no fading memory. */
  readonly memory: MethodMemory | null;
}

/** Steps of the build-up, and frequencies as parts of π: slow ones, and the fastest there is. */
const STEPS = [1, 2, 5, 10, 20, 50, 100] as const;
const FREQUENCIES = [0.001, 0.01, 0.1, 0.25, 0.5, 1] as const;

/**
 * What a method with given parameters does whatever the curvature: how long it remembers gradients, how it filters them, and how
 * sharp a curvature it bears. Heavy ball moves by $\frac{\eta}{1 - \beta}$ times a
 * constant gradient in the long run, and bears $\lambda < \frac{2(1 + \beta)}{\eta}$.
 *
 * @remarks By {@link gradientMemory}, {@link frequencyResponse} and {@link sharpnessThreshold}. Source: `qian1999`, `cohen2021`.
 *
 * @param method - One of `METHODS`, or your own second-order method.
 * @param parameters - The method's parameters.
 * @returns Memory, filter and threshold.
 * @throws RangeError or TypeError if a parameter is missing, unknown or out of its range.
 * @example
 * ```ts
 * import { heavyBall, methodResponse } from 'heavyball';
 * const { memory, threshold } = methodResponse(heavyBall, { beta: 0.9, eta: 0.1 });
 * memory?.effectiveRate; // => 1
 * threshold.sharpness; // => 38
 * ```
 */
export function methodResponse<P extends MethodParameters>(method: Method<P>, parameters: P): MethodResponse {
  const family = method.family(parameters);
  const { oneMinusBeta } = method.coordinates === 'family' ? parameters : {};
  const isFading = family.beta >= 0 && (oneMinusBeta ?? 1 - family.beta) > 0;
  return {
    method: method.name,
    parameters,
    family,
    threshold: sharpnessThreshold(method, parameters),
    memory: isFading ? memoryOf(family.eta, { beta: family.beta, oneMinusBeta }) : null,
  };
}

function memoryOf(eta: number, momentum: Momentum): MethodMemory {
  const memory = gradientMemory(momentum);
  return {
    ...memory,
    effectiveRate: eta * memory.velocity.constant,
    buildUp: STEPS.map((steps) => ({ steps, ...velocityBuildUp(momentum, steps) })),
    frequencies: FREQUENCIES.map((part) => {
      const omega = part * Math.PI;
      return { omega, ...frequencyResponse(momentum, omega) };
    }),
  };
}
