/** Average advance of a character in the widest of the fonts we ask for, per pixel of font size. */
const ADVANCE = 0.58;

/** A safe estimate of the width of a line of text in pixels: no font is at hand to measure with. */
export function textWidth(text: string, size: number): number {
  return Array.from(text).length * size * ADVANCE;
}

/** Breaks text into lines no wider than the given pixels, at spaces. */
export function wrapText(text: string, size: number, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && textWidth(longer, size) > width) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return [...lines, line];
}
