import { completeFrom } from './complete-from.ts';
import type { Convention, ConventionParameters } from './convention.ts';

/**
 * Checks parameters as the convention's framework would, and fills in its defaults.
 *
 * @param convention - One of `CONVENTIONS`.
 * @param given - Parameters in the convention's own spelling; those with a default may be left out.
 * @returns Every parameter of the convention.
 * @throws TypeError for a name that the convention does not have, a value of the wrong type or a missing one; RangeError
 * for a value outside its range, or for values that the framework refuses together: `pytorch: nesterov needs …`.
 * @example
 * ```ts
 * import { completeParameters, pytorch } from 'heavyball';
 * completeParameters(pytorch, { lr: 0.1, momentum: 0.9 }).dampening; // => 0
 * ```
 */
export function completeParameters<P extends ConventionParameters>(
  convention: Convention<P>,
  given: Readonly<Partial<P>>,
): P {
  return completeFrom(convention, given);
}
