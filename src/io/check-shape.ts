import { checkFinite, describe } from '../numeric/check.ts';
import { inputRangeError, inputTypeError } from '../numeric/input-error.ts';

/** An object of which only the given keys may be there; the values are still unchecked. */
export type Fields<Key extends string> = Readonly<Partial<Record<Key, unknown>>>;

/** A value from outside as an object, once it is known to be one and to have no keys but the given ones. */
export function recordOf<Key extends string>(
  where: string,
  name: string,
  value: unknown,
  keys: readonly Key[],
): Fields<Key> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw inputTypeError(`${where}: ${name} must be an object, got ${describe(value)}`);
  }
  const entries = Object.entries(value);
  const [unknown] = entries.find(([key]) => !keys.some((known) => known === key)) ?? [];
  if (unknown !== undefined) {
    throw inputTypeError(`${where}: ${name} must have no fields but ${keys.join(', ')}, got ${describe(unknown)}`);
  }
  return Object.fromEntries(entries) as Fields<Key>;
}

/** A value from outside as one of the given words. */
export function oneOf<Word extends string>(where: string, name: string, value: unknown, words: readonly Word[]): Word {
  const found = words.find((word) => word === value);
  if (found !== undefined) return found;
  throw inputRangeError(`${where}: ${name} must be one of ${words.join(', ')}, got ${describe(value)}`);
}

/** A value from outside as text. */
export function textOf(where: string, name: string, value: unknown): string {
  if (typeof value === 'string') return value;
  throw inputTypeError(`${where}: ${name} must be a text, got ${describe(value)}`);
}

/** A value from outside as a list. */
export function listOf(where: string, name: string, value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw inputTypeError(`${where}: ${name} must be an array, got ${describe(value)}`);
}

/** A value from outside as a list of finite numbers. */
export function numbersOf(where: string, name: string, value: unknown): readonly number[] {
  return listOf(where, name, value).map((number, i) => {
    checkFinite(where, `${name}[${i}]`, number);
    return number;
  });
}
