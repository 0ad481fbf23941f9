import { writeOutput } from './write-output.ts';

/** Prints a whole result on standard output, with a line end. */
export function print(text: string): void {
  writeOutput('-', text.endsWith('\n') ? text : `${text}\n`);
}
