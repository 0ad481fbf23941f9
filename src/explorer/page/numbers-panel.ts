import { codeOf } from '../code-of.ts';
import { printNumber } from '../../render/print-number.ts';
import type { SlowNumbers } from '../jobs/slow-numbers.ts';
import { numberRows, type NumberRow } from '../number-rows.ts';
import { copyButton } from './copy-button.ts';
import { h } from './dom.ts';
import type { Painted } from './painter.ts';
import type { Session } from './session.ts';

/** The table of numbers, with formulas and sources, and the lines of code. */
export interface NumbersPanel extends Painted {
  readonly tools: HTMLElement;
  /** Takes the slow numbers; null while they are those of another state. */
  know(slow: readonly SlowNumbers[] | null): void;
  rows(): readonly NumberRow[];
}

/** Makes the table. */
export function numbersPanel(session: Session): NumbersPanel {
  const body = h('tbody');
  const head = h('tr');
  const code = h('div', { class: 'code' });
  const tools = h('div', { class: 'tools' });
  const table = h('table', {}, h('thead', {}, head), body);
  let slow: readonly SlowNumbers[] | null = null;
  let built = 0;
  const rows = (): readonly NumberRow[] => numberRows(session.model(), slow);
  return {
    element: h(
      'section',
      { class: 'view', id: 'view-numbers', 'aria-labelledby': 'view-numbers-title' },
      h('div', { class: 'bar' }, h('h2', { id: 'view-numbers-title' }, 'Numbers'), tools),
      h('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': 'Table of numbers' }, table),
      h('h3', {}, 'As code'),
      code,
    ),
    tools,
    rows,
    know(next) {
      slow = next;
    },
    paint() {
      const { subject, against } = session.model();
      const titles =
        against === null ? [subject.method.title] : [`A: ${subject.method.title}`, `B: ${against.method.title}`];
      const all = rows();
      if (titles.length !== built) build(head, body, all);
      built = titles.length;
      titles.forEach((title, i) => write(head.cells[i + 1], title));
      all.forEach((row, i) => writeRow(body.rows[i], row));
      showCode(code, session, slow?.[0]);
    },
  };
}

function writeRow(line: HTMLTableRowElement | undefined, row: NumberRow): void {
  row.shown.forEach((text, i) => write(line?.cells[i + 1], text));
  if (row.shown.length > 1) write(line?.cells[row.shown.length + 1], differenceOf(row));
}

/** Only what has changed: a screen reader at a cell is not to lose it. */
function write(cell: Element | null | undefined, text: string): void {
  if (cell !== null && cell !== undefined && cell.textContent !== text) cell.textContent = text;
}

/** B − A, where both are numbers. */
function differenceOf({ values: [first, second] }: NumberRow): string {
  if (typeof first !== 'number' || typeof second !== 'number') return '';
  const difference = second - first;
  return Number.isFinite(difference) ? printNumber(difference, { digits: 4 }) : '';
}

function build(head: HTMLTableRowElement, body: HTMLTableSectionElement, rows: readonly NumberRow[]): void {
  const count = rows[0]?.shown.length ?? 1;
  const columns = Array.from({ length: count }, () => h('th', { scope: 'col' }));
  head.replaceChildren(
    h('th', { scope: 'col' }, 'Number'),
    ...columns,
    ...(count > 1 ? [h('th', { scope: 'col' }, 'B − A')] : []),
    h('th', { scope: 'col' }, 'Formula'),
    h('th', { scope: 'col' }, 'Source'),
  );
  body.replaceChildren(
    ...rows.map(({ id, label }) => {
      const formula = document.querySelector<HTMLElement>(`[data-formula="${id}"]`);
      return h(
        'tr',
        { 'data-row': id },
        h('th', { scope: 'row' }, label),
        ...columns.map(() => h('td', { class: 'number' })),
        ...(count > 1 ? [h('td', { class: 'number' })] : []),
        h('td', { class: 'formula' }, formula),
        h('td', { class: 'source' }, sourceWords(formula?.dataset['source'] ?? '')),
      );
    }),
  );
}

/** `polyak1964` as `Polyak 1964`. */
function sourceWords(key: string): string {
  return key.replace(
    /^(\w)(\D*)(\d+)$/,
    (_, first: string, rest: string, year: string) => `${first.toUpperCase()}${rest} ${year}`,
  );
}

function showCode(place: HTMLElement, session: Session, slow: SlowNumbers | undefined): void {
  const forms = codeOf(session.model(), slow);
  if (place.childElementCount !== forms.length) {
    place.replaceChildren(
      ...forms.map(({ title }, i) =>
        h(
          'div',
          { class: 'line' },
          h('strong', {}, title),
          h('code'),
          copyButton('Copy', `Copy as ${title}`, () => place.children[i]?.querySelector('code')?.textContent ?? ''),
        ),
      ),
    );
  }
  forms.forEach(({ code, reason }, i) => {
    const line = place.children[i];
    write(line?.querySelector('code'), code ?? reason ?? '');
    line?.querySelector('button')?.toggleAttribute('disabled', code === null);
  });
}
