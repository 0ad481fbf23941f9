import { inspect } from 'node:util';
import { expect } from 'vitest';

/** A number as it is printed: what stands in `// => 0.818182`. */
const NUMBER = /-?\b\d+(?:\.\d+)?(?:e[+-]?\d+)?\b/g;

/** Documentation shows six digits. */
const DIGITS = 6;

/**
 * Asserts that a value prints as the documentation says: the texts agree word for word, and each number in them agrees
 * to six significant digits.
 */
export function expectPrinted(actual: unknown, expected: string, form: 'inspected' | 'as text' = 'inspected'): void {
  const printed =
    form === 'as text'
      ? String(actual)
      : inspect(actual, { compact: true, breakLength: Infinity, depth: Infinity, maxArrayLength: null });
  expect(rounded(printed)).toBe(rounded(expected));
}

function rounded(text: string): string {
  return text.replace(/\s+/g, ' ').replace(NUMBER, roundedNumber);
}

function roundedNumber(text: string): string {
  const value = Number(text);
  return inspect(value === 0 ? value : Number(value.toPrecision(DIGITS)));
}
