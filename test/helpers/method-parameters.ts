import * as fc from 'fast-check';

import type { Method, MethodParameters, ParameterDescription } from '../../src/methods/method.ts';
import { isInputError } from '../../src/numeric/input-error.ts';
import { real } from './real.ts';

/** The number of a parameter: η away from 0, the family's β and γ anywhere near, others where people use them. */
function numbersOf(method: Method, name: string, { usualRange }: ParameterDescription): fc.Arbitrary<number> {
  if (name === 'eta') return fc.double({ min: 0.01, max: 2, noNaN: true });
  if (method.coordinates === 'family') return real(-1.5, 1.5);
  const [min, most] = usualRange;
  // What divides by 1 − β or by 1 − ρ loses digits near 1.
  return fc.double({ min, max: min + 0.95 * (most - min), noNaN: true });
}

function valuesOf(method: Method, name: string, description: ParameterDescription): fc.Arbitrary<unknown> {
  if (description.kind === 'switch') return fc.boolean();
  const numbers = numbersOf(method, name, description);
  return description.default === undefined
    ? numbers
    : fc.oneof(fc.constantFrom(undefined, description.default), numbers);
}

function isAccepted(method: Method, parameters: MethodParameters): boolean {
  try {
    method.family(parameters);
    return true;
  } catch (error) {
    if (!isInputError(error)) throw error;
    return false;
  }
}

/** Parameters that the method accepts, drawn from what it declares of them; one with a default may be left out. */
export function methodParameters(method: Method): fc.Arbitrary<MethodParameters> {
  const all = Object.entries(method.parameters).map(
    ([name, description]) => [name, valuesOf(method, name, description)] as const,
  );
  return (fc.record(Object.fromEntries(all)) as fc.Arbitrary<unknown> as fc.Arbitrary<MethodParameters>).filter(
    (parameters) => isAccepted(method, parameters),
  );
}

/** One choice of parameters that the method accepts. */
export function someParameters(method: Method): MethodParameters {
  const values = { eta: 0.125, beta: 0.5, rho: 0.5, kappa: 4 };
  const all = Object.entries(method.parameters).map(([name, { default: value }]) => [
    name,
    value ?? (name in values ? values[name as keyof typeof values] : 0.25),
  ]);
  return Object.fromEntries(all) as MethodParameters;
}
