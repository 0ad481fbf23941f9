const SUPERSCRIPTS: Readonly<Record<string, string>> = {
  '-': '⁻',
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
};

/** A whole number in superscript: `−12` becomes `⁻¹²`. */
export function superscript(exponent: number): string {
  return Array.from(exponent.toFixed(0), (character) => SUPERSCRIPTS[character] ?? character).join('');
}

/** Turns a printed number into print: `-2.0e-15` becomes `−2.0·10⁻¹⁵` and `1e-6` becomes `10⁻⁶`, with true minus signs. */
export function typeset(number: string): string {
  return number
    .replace(/(?<![\d.])1e(-?\d+)/g, (_, exponent: string) => `10${superscript(Number(exponent))}`)
    .replace(/e(-?\d+)/g, (_, exponent: string) => `·10${superscript(Number(exponent))}`)
    .replaceAll('-', '−');
}
