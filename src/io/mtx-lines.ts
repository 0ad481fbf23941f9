/** One line of a Matrix Market file that says something. */
export interface MtxLine {
  /** Counted from 1. */
  readonly line: number;
  readonly text: string;
  readonly words: readonly string[];
}

/** The lines below the first, without the blank ones and the comments. */
export function mtxLines(text: string): MtxLine[] {
  const lines: MtxLine[] = [];
  text.split('\n').forEach((content, i) => {
    const trimmed = content.trim();
    if (i === 0 || trimmed === '' || trimmed.startsWith('%')) return;
    lines.push({ line: i + 1, text: content, words: trimmed.split(/\s+/) });
  });
  return lines;
}

/** `name:line:column` of a word of a line. */
export function wordPosition(name: string, { line, text }: MtxLine, index: number): string {
  const column = [...text.matchAll(/\S+/g)][index]?.index ?? 0;
  return `${name}:${line}:${column + 1}`;
}
