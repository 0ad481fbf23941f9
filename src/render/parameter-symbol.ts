import { ALL_METHODS } from '../methods/all-methods.ts';

/** How a parameter is written: `β`, `1 − β`, and for what no known method declares its name. */
export function parameterSymbol(name: string): string {
  if (name === 'oneMinusBeta') return '1 − β';
  const takers = ALL_METHODS.filter(({ parameters }) => Object.hasOwn(parameters, name));
  return takers[0]?.parameters[name]?.symbol ?? name;
}
