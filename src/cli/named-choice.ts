import { inputRangeError } from '../numeric/input-error.ts';
import { nearestName } from './nearest-name.ts';

/** Finds what a flag names; of a name that is not there, says which are, and which of them may be meant. */
export function namedChoice<T extends { readonly name: string }>(flag: string, name: string, all: readonly T[]): T {
  const found = all.find((candidate) => candidate.name === name);
  if (found) return found;
  const names = all.map((candidate) => candidate.name);
  throw inputRangeError(
    `${flag} must be one of ${names.join(', ')}, got ${JSON.stringify(name)}${nearestName(name, names)}`,
  );
}
