import type { Linear } from '../mode-line.ts';
import type { FixedParameters } from '../plane.ts';
import type { Method } from '../../methods/method.ts';

/** γ along a row on which β is linear: the method's own look-ahead, or the γ held fixed. */
export function gammaAlong({ lookAhead }: Pick<Method, 'lookAhead'>, fixed: FixedParameters, beta: Linear): Linear {
  const { constant, slope } = lookAhead ?? { constant: fixed.gamma ?? NaN, slope: 0 };
  return { constant: constant + slope * beta.constant, slope: slope * beta.slope };
}
