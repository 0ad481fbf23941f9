import { inputRangeError, inputTypeError } from '../numeric/input-error.ts';

/** Largest text in bytes: what engines hold in one string, with some room to spare. */
const LARGEST_TEXT = 5e8;

/** Decodes UTF-8 text with or without a byte order mark; every line then ends in `\n`. Throws if there is nothing to read. */
export function decodeText(bytes: Uint8Array, name: string): string {
  if (bytes.length > LARGEST_TEXT) {
    throw inputRangeError(`${name}: must be a text of at most ${LARGEST_TEXT} bytes, got ${bytes.length}`);
  }
  const text = decodeUtf8(bytes, name);
  if (text.trim() === '') throw inputTypeError(`${name}: must contain numbers, got an empty file`);
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

function decodeUtf8(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw inputTypeError(`${name}: must be UTF-8 text, got bytes that are not`);
  }
}
