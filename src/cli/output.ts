import { inputRangeError } from '../numeric/input-error.ts';
import { print } from './print.ts';
import { isDeviceOrPipe, writeOutput } from './write-output.ts';

/** What is written: text, or bytes. */
export type FileContent = string | Uint8Array;

/** The forms that a command's result can take; each is made only when it is wanted. */
export interface Forms {
  /** For people, on standard output. */
  text(): string;
  /** The document of `--json`. */
  json(): string;
  /** The forms that `-o` can write, by file ending; `-o -` writes the first. */
  readonly file: Readonly<Record<string, () => FileContent | Promise<FileContent>>>;
}

/** Where a result goes, as the flags say. */
export interface OutputFlags {
  readonly output?: string;
  readonly json?: true;
}

/** Writes the result to the file of `-o`, if any, and prints it: as JSON, or for people. `-o -` prints the file instead. */
export async function output({ output: path, json }: OutputFlags, forms: Forms): Promise<void> {
  if (path === '-' && json) throw inputRangeError('--json and -o - must not both take standard output, got both');
  if (path === undefined) {
    print(json ? forms.json() : forms.text());
    return;
  }
  const content = await forms.file[endingOf(path, Object.keys(forms.file))]!();
  if (path === '-') {
    print(content);
    return;
  }
  writeOutput(path, content);
  process.stderr.write(`wrote ${path}\n`);
  print(json ? forms.json() : forms.text());
}

/** The one of the endings that a path has, the longest that fits; the first where the path is no file's. */
export function endingOf(path: string, endings: readonly string[]): string {
  if (path === '-' || isDeviceOrPipe(path)) return endings[0]!;
  const name = path.toLowerCase();
  const [longest] = endings.filter((ending) => name.endsWith(ending)).sort((a, b) => b.length - a.length);
  if (longest !== undefined) return longest;
  throw inputRangeError(`--output must end in ${endings.join(' or ')}, got ${JSON.stringify(path)}`);
}
