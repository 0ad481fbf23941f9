/** One column of a {@link textTable}. */
export interface TextColumn<Row> {
  /** Its heading. */
  readonly head: string;
  /** Numbers are aligned right, the default; words left. */
  readonly align?: 'left' | 'right';
  /** The text of a row's cell. */
  readonly cell: (row: Row) => string;
  /** Colours a cell's text once it is aligned, such as for a terminal. */
  readonly paint?: (text: string, row: Row) => string;
}

/**
 * Sets rows as a plain-text table: columns two spaces apart under a ruled heading, no line ending in spaces.
 *
 * Widths are counted in characters; combining marks take no room.
 *
 * @param rows - What the lines are about, in order.
 * @param columns - How each of them is shown, from left to right.
 * @returns Lines joined by line feeds, without one at the end.
 * @example
 * ```ts
 * import { textTable } from 'heavyball';
 * const lines = textTable([2, 10], [{ head: 'n', cell: String }, { head: 'n²', cell: (n) => String(n * n) }]);
 * lines.split('\n'); // => [ ' n   n²', '──  ───', ' 2    4', '10  100' ]
 * ```
 */
export function textTable<Row>(rows: readonly Row[], columns: readonly TextColumn<Row>[]): string {
  const widths = columns.map(({ head, cell }) => Math.max(...[head, ...rows.map((row) => cell(row))].map(widthOf)));
  const line = (textOf: (column: TextColumn<Row>, width: number) => string): string =>
    columns
      .map((column, j) => textOf(column, widths[j]!))
      .join('  ')
      .trimEnd();
  return [
    line((column, width) => aligned(column.head, column, width)),
    line((_, width) => '─'.repeat(width)),
    ...rows.map((row) =>
      line((column, width) => {
        const text = aligned(column.cell(row), column, width);
        return column.paint?.(text, row) ?? text;
      }),
    ),
  ].join('\n');
}

function aligned<Row>(text: string, { align = 'right' }: TextColumn<Row>, width: number): string {
  const space = ' '.repeat(width - widthOf(text));
  return align === 'left' ? text + space : space + text;
}

function widthOf(text: string): number {
  return [...text.replace(/\p{Mn}/gu, '')].length;
}
