import { bisect } from './bisect.ts';

/**
 * The curvature, as a multiple of the one that is expected, at which the measured spectral radius reaches 1: between half and
 * twice, of which the first must be stable and the second not, else NaN.
 */
export function measuredSharpness(radiusAt: (lambda: number) => number, expected: number): number {
  const isStable = (share: number): boolean => radiusAt(share * expected) < 1;
  return isStable(0.5) && !isStable(2) ? bisect(isStable, 0.5, 2) : NaN;
}
