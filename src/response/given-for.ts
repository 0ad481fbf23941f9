import { isSecondOrder, type AnyMethod } from '../methods/any-method.ts';
import type { MethodParameters, ParameterValue } from '../methods/method.ts';

/** Parameters for whichever method has them, by name. */
export type GivenToAny = Readonly<Record<string, ParameterValue>>;

/** What is tuned, or follows from the spectrum, whatever is given. */
const FREE: readonly string[] = ['gamma', 'eta', 'kappa'];

/** Of parameters that are given to many methods at once, those that one of them takes. */
export function givenFor(method: AnyMethod, given: GivenToAny): Partial<MethodParameters> {
  return Object.fromEntries(
    Object.entries(given).filter(([name]) => {
      const declared = name === 'oneMinusBeta' ? 'beta' : name;
      return Object.hasOwn(method.parameters, declared) && !FREE.includes(declared);
    }),
  );
}

/** The parameters that a method has no value for. */
export function missingOf(method: AnyMethod, given: GivenToAny): readonly string[] {
  const mine = givenFor(method, given);
  return Object.entries(method.parameters).flatMap(([name, { kind, default: value }]) => {
    const isGiven = name in mine || (name === 'beta' && mine.oneMinusBeta !== undefined);
    return isGiven || FREE.includes(name) || kind === 'switch' || value !== undefined ? [] : [name];
  });
}

/** The parameters that must still be given for constants of a method to be known: not momentum, which is tuned. */
export function neededOf(method: AnyMethod, given: GivenToAny): readonly string[] {
  const missing = missingOf(method, given);
  if (!isSecondOrder(method)) return missing;
  return Object.hasOwn(method.parameters, 'beta') ? missing.filter((name) => name !== 'beta') : [];
}
