import { checkInteger, describe } from '../numeric/check.ts';
import { inputRangeError, inputTypeError } from '../numeric/input-error.ts';
import { notFinite, parseNumber } from './parse-number.ts';

/** What errors about an address begin with. */
export const WHERE = 'explorer address';
/** No page writes a longer one, and a hostile one should not take a minute. */
const LONGEST = 200_000;

/** The fields of an address, each of them there once, and which of them nobody has asked for. */
export interface FragmentFields {
  /** The text of a field; undefined where it is not there. */
  take(key: string): string | undefined;
  /** The keys of the fields that were not taken. */
  untaken(): readonly string[];
}

/** Splits the part of an address after `#` into its fields, after its version. */
export function fieldsOf(fragment: string, newest: number): FragmentFields {
  if (fragment.length > LONGEST) {
    throw inputRangeError(`${WHERE}: must be at most ${LONGEST} characters long, got ${fragment.length}`);
  }
  const [version = '', ...pieces] = fragment.split('&');
  checkVersion(version, newest);
  const fields = new Map<string, string>();
  for (const piece of pieces) {
    const [key = '', value, ...more] = piece.split('=');
    if (value === undefined || more.length > 0) {
      throw inputTypeError(`${WHERE}: every part must be key=value, got ${describe(piece)}`);
    }
    if (fields.has(key)) throw inputTypeError(`${WHERE}: every key must be there once, got ${describe(key)} twice`);
    fields.set(key, decoded(key, value));
  }
  const taken = new Set<string>();
  return {
    take(key) {
      taken.add(key);
      return fields.get(key);
    },
    untaken: () => [...fields.keys()].filter((key) => !taken.has(key)),
  };
}

function checkVersion(version: string, newest: number): void {
  if (!/^\d{1,9}$/.test(version)) {
    throw inputTypeError(`${WHERE}: must begin with its version, a whole number, got ${describe(version)}`);
  }
  if (Number(version) > newest) {
    throw inputRangeError(
      `${WHERE}: was made by a newer heavyball (version ${version}); this one reads up to ${newest}`,
    );
  }
  checkInteger(WHERE, 'version', Number(version), 1);
}

function decoded(key: string, value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    throw inputTypeError(`${WHERE}: ${key} must be text in percent encoding, got ${describe(value)}`);
  }
}

/** A field as a finite number. */
export function numberIn(key: string, text: string): number {
  const value = parseNumber(text);
  if (!Number.isFinite(value)) throw notFinite(WHERE, key, text);
  return value;
}

/** A field as finite numbers with commas between them, at most so many. */
export function numbersIn(key: string, text: string, most: number): readonly number[] {
  const parts = text.split(',');
  if (parts.length > most)
    throw inputRangeError(`${WHERE}: ${key} must be at most ${most} numbers, got ${parts.length}`);
  return parts.map((part, i) => numberIn(`${key}[${i}]`, part));
}
