import { formatOf, type FileFormat } from '../io/file-format.ts';
import { MOST_EIGENVALUES } from '../io/explorer-limits.ts';
import type { EigenvalueList } from '../io/read-spectrum.ts';
import { readHessianTable } from '../io/read-hessian-table.ts';
import { readSpectrum } from '../io/read-spectrum.ts';
import { inputRangeError } from '../numeric/input-error.ts';
import { spectrumOfEntries } from '../spectrum/spectrum-of-entries.ts';

/** Curvatures in a file or in a pasted text. */
export interface DataFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly name: string;
  /** Whether they are listed, or are those of a matrix. */
  readonly wanted: 'eigenvalues' | 'hessian';
}

/** The eigenvalues of a file, with their weights, or with the threshold below which those of a matrix are flat. */
export interface EigenvalueData extends EigenvalueList {
  readonly flatThreshold?: number;
}

/** Larger files are not read: memory would not last for them everywhere. */
export const MOST_BYTES = 32e6;
/** A Hessian of more rows takes longer than anybody waits. */
const MOST_ROWS = 1000;

/** Reads the curvatures of a file or of a pasted text. */
export function readData({ bytes, name, wanted }: DataFile): EigenvalueData {
  const format = formatOfData(bytes, name);
  const recipe = wanted === 'hessian' ? ofHessian(bytes, format, name) : readSpectrum(bytes, { format, name });
  if (recipe.eigenvalues.length <= MOST_EIGENVALUES) return recipe;
  throw inputRangeError(
    `${name}: there must be at most ${MOST_EIGENVALUES} eigenvalues, got ${recipe.eigenvalues.length}`,
  );
}

/** Throws if a file is larger than is read. */
export function checkSize(name: string, size: number): void {
  if (size <= MOST_BYTES) return;
  throw inputRangeError(`${name}: must be at most ${MOST_BYTES / 1e6} MB, got ${(size / 1e6).toFixed(0)} MB`);
}

function ofHessian(bytes: Uint8Array, format: FileFormat, name: string): EigenvalueData {
  const { rows, values } = readHessianTable(bytes, { format, name });
  if (rows > MOST_ROWS)
    throw inputRangeError(`${name}: a Hessian must have at most ${MOST_ROWS} rows here, got ${rows}`);
  const { eigenvalues, flatThreshold } = spectrumOfEntries(name, rows, values);
  return { eigenvalues, flatThreshold };
}

/** The format that a name says, else that of how the bytes begin. */
export function formatOfData(bytes: Uint8Array, name: string): FileFormat {
  const said = formatOf(name);
  if (said !== null) return said;
  if (bytes[0] === 0x93) return 'npy';
  const start = new TextDecoder().decode(bytes.subarray(0, 64)).trimStart();
  if (start.startsWith('{') || start.startsWith('[')) return 'json';
  return start.startsWith('%%MatrixMarket') ? 'mtx' : 'csv';
}
