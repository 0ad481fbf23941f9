import type { Method, MethodParameters } from '../methods/method.ts';
import type { Vector } from '../numeric/vector.ts';

/** How gradient noise enters what a method stores. */
export interface NoiseEntry {
  /** η of the family. */
  readonly eta: number;
  /** What weight decay adds to every curvature. */
  readonly shift: number;
  /** (1 + 2γ)² where the method stores the family's look-ahead points, else 1: what 1/p(−1) counts for in the variance. */
  readonly spread: number;
}

/**
 * How gradient noise enters what a method stores, seen from one of its steps: a method that takes its gradients where it
 * stores its iterates, although it looks ahead, stores the points looked ahead to.
 */
export function noiseOf<P extends MethodParameters>(method: Method<P>, parameters: P): NoiseEntry {
  const { eta, gamma, shift = 0 } = method.family(parameters);
  return { eta, shift, spread: gamma !== 0 && takesGradientAtIterate(method, parameters) ? (1 + 2 * gamma) ** 2 : 1 };
}

function takesGradientAtIterate<P extends MethodParameters>(method: Method<P>, parameters: P): boolean {
  let at = NaN;
  const gradient = (point: Vector): Vector => {
    at = point[0] ?? NaN;
    return [0];
  };
  method.step(parameters, { current: [1], previous: [0] }, gradient);
  return at === 1;
}
