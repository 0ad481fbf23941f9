/** Prints a whole result on standard output, text with a line end. What goes wrong there is an event, which main answers. */
export function print(content: string | Uint8Array): void {
  if (typeof content !== 'string') process.stdout.write(content);
  else process.stdout.write(content.endsWith('\n') ? content : `${content}\n`);
}
