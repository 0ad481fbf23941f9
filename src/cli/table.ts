import { stripVTControlCharacters } from 'node:util';

/** One column of a {@link table}. */
export interface Column<Row> {
  /** Its heading. */
  readonly head: string;
  /** Numbers are aligned right, words left. */
  readonly align?: 'left' | 'right';
  /** The text of a row's cell. */
  cell(row: Row): string;
}

/** Sets rows as text, in columns two spaces apart under a ruled heading. No line ends in spaces. */
export function table<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): string {
  const cells = [columns.map(({ head }) => head), ...rows.map((row) => columns.map((column) => column.cell(row)))];
  const widths = columns.map((_, j) => Math.max(...cells.map((line) => lengthOf(line[j] ?? ''))));
  const lines = cells.map((line) =>
    line
      .map((text, j) => pad(text, widths[j] ?? 0, columns[j]?.align ?? 'right'))
      .join('  ')
      .trimEnd(),
  );
  const rule = widths.map((width) => '─'.repeat(width)).join('  ');
  return [lines[0], rule, ...lines.slice(1)].join('\n');
}

function pad(text: string, width: number, align: 'left' | 'right'): string {
  const space = ' '.repeat(width - lengthOf(text));
  return align === 'left' ? text + space : space + text;
}

/** Characters shown: colour codes and combining marks take no room. */
function lengthOf(text: string): number {
  return [...stripVTControlCharacters(text).replace(/\p{Mn}/gu, '')].length;
}
