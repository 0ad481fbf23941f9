/** The file formats that are read: tables of numbers as text, JSON, Matrix Market, and NumPy's `.npy`. */
export type FileFormat = 'csv' | 'json' | 'mtx' | 'npy';

/** What a reader is told of the bytes it is given. */
export interface FileSource {
  /** How the bytes are to be read. */
  readonly format: FileFormat;
  /** What error messages call the file: its path, or a word such as `stdin`. */
  readonly name: string;
}

const FORMAT_OF_ENDING: Readonly<Record<string, FileFormat>> = {
  csv: 'csv',
  tsv: 'csv',
  txt: 'csv',
  dat: 'csv',
  json: 'json',
  mtx: 'mtx',
  npy: 'npy',
};

/**
 * The format that a file's ending stands for: `.csv`, `.tsv`, `.txt` and `.dat` for tables, `.json`, `.mtx`, `.npy`.
 *
 * @param fileName - A file name or path; upper and lower case are the same.
 * @returns The format, or null for any other ending or none.
 * @example
 * ```ts
 * import { formatOf } from 'heavyball';
 * formatOf('data/hessian.NPY'); // => 'npy'
 * ```
 */
export function formatOf(fileName: string): FileFormat | null {
  const ending = /\.([a-z]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(FORMAT_OF_ENDING, ending) ? (FORMAT_OF_ENDING[ending] ?? null) : null;
}
