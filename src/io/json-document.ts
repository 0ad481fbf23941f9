import { describe } from '../numeric/check.ts';
import { inputRangeError, inputTypeError } from '../numeric/input-error.ts';
import { decodeText } from './decode-text.ts';
import { jsonFault, jsonOffset, type JsonPath } from './json-scan.ts';
import type { NumberTable } from './number-table.ts';
import { textPosition } from './text-position.ts';

/** A JSON value with what it takes to say where it stands. */
export interface JsonDocument {
  readonly name: string;
  readonly text: string;
  readonly path: JsonPath;
  readonly value: unknown;
}

/** Parses JSON; a syntax error is told with line and column, found by our own scan because engines word theirs differently. */
export function parseJson(bytes: Uint8Array, name: string): JsonDocument {
  const text = decodeText(bytes, name);
  try {
    return { name, text, path: [], value: JSON.parse(text) as unknown };
  } catch {
    const fault = jsonFault(text);
    if (fault === null)
      throw inputRangeError(`${name}: must be JSON that can be held in memory, got too deep a nesting`);
    const found = fault.offset === text.length ? 'the end of the file' : describe(firstWord(text, fault.offset));
    throw inputTypeError(
      `${textPosition(name, text, fault.offset)}: must be JSON with ${fault.expected} here, got ${found}`,
    );
  }
}

/** The member of an object, or undefined if the value is not an object with that key. */
export function jsonMember(document: JsonDocument, key: string): JsonDocument | undefined {
  const { value } = document;
  if (typeof value !== 'object' || value === null || Array.isArray(value) || !Object.hasOwn(value, key))
    return undefined;
  return child(document, key, (value as Readonly<Record<string, unknown>>)[key]);
}

/** Reads a list of numbers as one column, or a list of lists of numbers as rows. */
export function jsonTable(document: JsonDocument): NumberTable {
  const list = elements(document);
  const [first] = list;
  if (!Array.isArray(first)) return { rows: list.length, columns: 1, values: numbers(document, list) };
  const columns = first.length;
  const values = new Float64Array(list.length * columns);
  list.forEach((element, i) => {
    const row = child(document, i, element);
    const entries = elements(row);
    if (entries.length !== columns) {
      throw jsonError(row, `row ${i + 1} must have as many entries as row 1 (${columns}), got ${entries.length}`);
    }
    values.set(numbers(row, entries), i * columns);
  });
  return { rows: list.length, columns, values };
}

/** An error at the place of a value. */
export function jsonError(
  { name, text, path }: JsonDocument,
  message: string,
  error: (line: string) => Error = inputTypeError,
): Error {
  return error(`${textPosition(name, text, jsonOffset(text, path))}: ${message}`);
}

/** The elements of a list that has some. */
export function jsonElements(document: JsonDocument): readonly JsonDocument[] {
  return elements(document).map((value, i) => child(document, i, value));
}

function child(document: JsonDocument, key: string | number, value: unknown): JsonDocument {
  return { ...document, path: [...document.path, key], value };
}

function elements(document: JsonDocument): readonly unknown[] {
  const { value } = document;
  if (Array.isArray(value) && value.length > 0) return value;
  throw jsonError(
    document,
    `must be an array of numbers or of rows, got ${Array.isArray(value) ? '[]' : describe(value)}`,
  );
}

function numbers(document: JsonDocument, list: readonly unknown[]): Float64Array {
  return Float64Array.from(list, (value, i) => {
    if (typeof value === 'number' && Number.isFinite(value)) return value;
    const error = typeof value === 'number' ? inputRangeError : inputTypeError;
    throw jsonError(child(document, i, value), `must be a finite number, got ${describe(value)}`, error);
  });
}

/** The characters up to the next space or punctuation mark, at least one. */
function firstWord(text: string, offset: number): string {
  return /[\w.+-]+|[^]/uy.exec(text.slice(offset, offset + 40))?.[0] ?? '';
}
