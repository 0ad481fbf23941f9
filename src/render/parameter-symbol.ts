import { ALL_METHODS } from '../methods/all-methods.ts';
import type { ParameterDescription } from '../methods/method.ts';

/** What a method declares of its parameters, by name. */
export type DeclaredParameters = Readonly<Record<string, ParameterDescription>>;

/**
 * How a parameter is written: as the method at hand declares it, where that is known, else as the first that has it: `β`; `1 − β`, and
 * its name for what no known method declares.
 */
export function parameterSymbol(name: string, declared?: DeclaredParameters): string {
  if (name === 'oneMinusBeta') return '1 − β';
  const first = ALL_METHODS.find(({ parameters }) => Object.hasOwn(parameters, name));
  return declared?.[name]?.symbol ?? first?.parameters[name]?.symbol ?? name;
}
