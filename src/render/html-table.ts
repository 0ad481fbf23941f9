import { element, type Content, type Markup } from './markup.ts';

/** One column of an {@link htmlTable}. */
export interface HtmlColumn<Row> {
  /** Its heading. */
  readonly head: string;
  /** Numbers are aligned right, the default; words left. */
  readonly align?: 'left' | 'right';
  /** What a row has in it. */
  readonly cell: (row: Row) => Content;
}

/** A table with a caption, whose first column names the rows; on a narrow screen it scrolls by itself. */
export function htmlTable<Row>(caption: string, rows: readonly Row[], columns: readonly HtmlColumn<Row>[]): Markup {
  const headings = columns.map(({ head, align }) => element('th', { scope: 'col', class: alignment(align) }, head));
  const lines = rows.map((row) => element('tr', {}, ...columns.map((column, j) => cellOf(row, column, j))));
  return element(
    'div',
    { class: 'table', role: 'region', tabindex: 0, 'aria-label': caption },
    element(
      'table',
      {},
      element('caption', {}, caption),
      element('thead', {}, element('tr', {}, ...headings)),
      element('tbody', {}, ...lines),
    ),
  );
}

function cellOf<Row>(row: Row, { align, cell }: HtmlColumn<Row>, j: number): Markup {
  const style = { class: alignment(align) };
  return j === 0 ? element('th', { scope: 'row', ...style }, cell(row)) : element('td', style, cell(row));
}

function alignment(align: 'left' | 'right' = 'right'): string | undefined {
  return align === 'left' ? 'words' : undefined;
}
