import { readFileSync } from 'node:fs';
import { formatOf, type FileFormat, type FileSource } from '../io/file-format.ts';
import { inputRangeError } from '../numeric/input-error.ts';

/** The bytes of an input file, with what its reader is told of them. */
export interface Input extends FileSource {
  /** The whole file. */
  readonly bytes: Uint8Array;
}

/** The formats that `--format` takes. */
export const FORMATS: readonly FileFormat[] = ['csv', 'json', 'mtx', 'npy'];

/**
 * Reads a whole input file; `-` is standard input.
 *
 * @throws RangeError, marked as the caller's, when it cannot be read or its format is not known.
 */
export async function readInput(path: string, format: FileFormat | undefined): Promise<Input> {
  const bytes = await readBytes(path);
  const name = inputName(path);
  const known = format ?? formatOf(path);
  if (known === null) {
    throw inputRangeError(
      `${name}: the format must be told by the ending (.csv, .json, .mtx, .npy) or by --format, got neither`,
    );
  }
  return { bytes, name, format: known };
}

/** What messages call an input. */
export function inputName(path: string): string {
  return path === '-' ? 'stdin' : path;
}

/** The bytes of a whole input file; `-` is standard input. */
export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return path === '-' ? await readStandardInput() : readFileSync(path);
  } catch (error) {
    throw inputError(inputName(path), error);
  }
}

/** Puts the operating system's refusal to read in words, as the caller's error. */
export function inputError(name: string, error: unknown): RangeError {
  const { code, message } = error as NodeJS.ErrnoException;
  const reasons: Readonly<Record<string, string>> = {
    ENOENT: 'no such file',
    EISDIR: 'must be a file, got a folder',
    EACCES: 'permission denied',
    ENOTDIR: 'no such file',
    ERR_FS_FILE_TOO_LARGE: 'must be smaller than 2 GiB',
  };
  return inputRangeError(`${name}: ${reasons[code ?? ''] ?? message}`);
}

/** Reads standard input as it comes: a pipe or terminal may keep its reader waiting, which a read at once takes for an error. */
async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}
