import { VERSION } from './version.ts';

/**
 * Writes a result as the one JSON document that `--json` prints.
 *
 * Complex numbers become `{ re, im }`, typed arrays become arrays, and the numbers that JSON does not know become the
 * strings `"Infinity"`, `"-Infinity"` and `"NaN"`. Functions, such as a region edge's `at`, are left out.
 */
export function toJson(result: object): string {
  return JSON.stringify({ heavyball: VERSION, ...result }, (_, value: unknown) => plain(value), 2);
}

function plain(value: unknown): unknown {
  if (typeof value === 'number' && !Number.isFinite(value)) return String(value);
  if (value instanceof Float64Array) return Array.from(value);
  return isComplex(value) ? { re: value.re, im: value.im } : value;
}

function isComplex(value: unknown): value is { re: number; im: number } {
  return typeof value === 'object' && value !== null && 're' in value && 'im' in value;
}
