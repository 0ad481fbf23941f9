/** Prints a whole result on standard output, with a line end. What goes wrong there is an event, which main answers. */
export function print(text: string): void {
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
}
