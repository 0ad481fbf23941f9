import type { Linear } from '../mode-line.ts';
import type { MapSubject } from '../plane.ts';

/** γ along a row on which β is linear: the method's own look-ahead, or the γ held fixed. */
export function gammaAlong({ method, fixed }: Pick<MapSubject, 'method' | 'fixed'>, beta: Linear): Linear {
  const { constant, slope } = method.lookAhead ?? { constant: fixed.gamma ?? NaN, slope: 0 };
  return { constant: constant + slope * beta.constant, slope: slope * beta.slope };
}
