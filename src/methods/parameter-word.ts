import type { ParameterDescription } from './method.ts';
import { parameterSpelling } from './parameter-spelling.ts';

/** What the parameters of the family are called. */
const OF_FAMILY: Readonly<Record<string, string>> = {
  beta: 'momentum',
  gamma: 'look-ahead',
  eta: 'learning rate',
};

/** What a parameter is, in a few words: as the method declares it, else by its name. */
export function parameterWord(name: string, { description }: Pick<ParameterDescription, 'description'>): string {
  return description ?? OF_FAMILY[name] ?? parameterSpelling(name).replaceAll('-', ' ');
}
