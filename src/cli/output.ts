import { extname } from 'node:path';
import { inputRangeError } from '../numeric/input-error.ts';
import { print } from './print.ts';
import { isDeviceOrPipe, writeOutput } from './write-output.ts';

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
  if (path === '-') {
    print(formOf(path, forms)());
    return;
  }
  if (path !== undefined) {
    writeOutput(path, formOf(path, forms)());
    process.stderr.write(`wrote ${path}\n`);
  }
  print(json ? forms.json() : forms.text());
}

function formOf(path: string, { file }: Forms): () => string {
  const endings = Object.keys(file);
  const ending = path === '-' || isDeviceOrPipe(path) ? endings[0] : extname(path).toLowerCase();
  const form = file[ending ?? ''];
  if (form) return form;
  throw inputRangeError(`--output must end in ${endings.join(' or ')}, got ${JSON.stringify(path)}`);
}
