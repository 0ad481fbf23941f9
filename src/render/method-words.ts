/** A method's name in a sentence: `heavy-ball` becomes `heavy ball`. */
export function methodWords(name: string): string {
  return name.replaceAll('-', ' ');
}
