import { extname } from 'node:path';
import { inputRangeError } from '../numeric/input-error.ts';
import { print } from './print.ts';
import { writeOutput } from './write-output.ts';

/** The forms that a command's result can take; each is made only when it is wanted. */
export interface Forms {
  /** For people, on standard output. */
  text(): string;
  /** The document of `--json`. */
  json(): string;
  /** The forms that `-o` can write, by file ending; `-o -` writes the first. */
  readonly file: Readonly<Record<string, () => string>>;
}

/** Where a result goes, as the flags say. */
export interface OutputFlags {
  readonly output?: string;
  readonly json?: true;
}

/** Writes the result to the file of `-o`, if any, and prints it: as JSON, or for people. `-o -` prints the file instead. */
export function output({ output: path, json }: OutputFlags, forms: Forms): void {
  if (path === '-' && json) throw inputRangeError('--json and -o - must not both take standard output, got both');
  if (path !== undefined) writeOutput(path, formOf(path, forms)());
  if (json) print(forms.json());
  else if (path !== '-') print(forms.text());
  if (path !== undefined && path !== '-') process.stderr.write(`wrote ${path}\n`);
}

function formOf(path: string, { file }: Forms): () => string {
  const endings = Object.keys(file);
  const form = path === '-' || isDevice(path) ? file[endings[0] ?? ''] : file[extname(path).toLowerCase()];
  if (form) return form;
  throw inputRangeError(`--output must end in ${endings.join(' or ')}, got ${JSON.stringify(path)}`);
}

/** A device such as /dev/stdout has no ending to go by. */
function isDevice(path: string): boolean {
  return path.startsWith('/dev/');
}
