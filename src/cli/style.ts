import { styleText } from 'node:util';

/** Colours a word on a terminal; leaves it plain in a pipe, a file, or where NO_COLOR is set. */
export function style(color: 'green' | 'red' | 'yellow' | 'bold' | 'dim', text: string): string {
  const wanted = process.stdout.isTTY && !process.env['NO_COLOR'];
  return wanted ? styleText(color, text) : text;
}
