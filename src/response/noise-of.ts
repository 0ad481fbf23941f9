import type { Method, MethodParameters } from '../methods/method.ts';
import { storedLookAhead } from '../methods/stored-look-ahead.ts';

/** How gradient noise enters what a method stores. */
export interface NoiseEntry {
  /** η of the family. */
  readonly eta: number;
  /** What weight decay adds to every curvature. */
  readonly shift: number;
  /** (1 + 2γ)² where the method stores the family's look-ahead points, else 1: what 1/p(−1) counts for in the variance. */
  readonly spread: number;
}

/** How gradient noise enters what a method stores, which may be the points that the family looks ahead to. */
export function noiseOf<P extends MethodParameters>(method: Method<P>, parameters: P): NoiseEntry {
  const family = method.family(parameters);
  const { eta, shift = 0 } = family;
  return { eta, shift, spread: (1 + 2 * storedLookAhead(method, parameters, family)) ** 2 };
}
