/** Average advance of a character in the widest of the fonts we ask for, per pixel of font size. */
const ADVANCE = 0.58;

/** Where a line may end: at a space, but not beside = or ×, nor inside brackets. */
const BREAK = /(?<![=×]) (?![=×])(?![^[]*\])/;

/** A safe estimate of the width of a line of text in pixels: no font is at hand to measure with. */
export function textWidth(text: string, size: number): number {
  return Array.from(text).length * size * ADVANCE;
}

/** Breaks text into lines no wider than the given pixels, between words; formulas such as κ = 100 or [1, 100] stay whole. */
export function wrapText(text: string, size: number, width: number): readonly string[] {
  return wrapLines(text, (line) => textWidth(line, size) <= width);
}

/** Breaks text into lines that fit, if their words do, where {@link wrapText} does. */
export function wrapLines(text: string, fits: (line: string) => boolean): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(BREAK)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && !fits(longer)) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return [...lines, line];
}
