import { withIdentified } from '../changes/with-identified.ts';
import { identifiedWords } from '../identified-words.ts';
import type { IdentifiedRun } from '../jobs/identify-run.ts';
import { h } from './dom.ts';
import type { Session } from './session.ts';

/** Where what a record of a run says is shown. */
export interface RunPanel {
  readonly element: HTMLElement;
  /** Shows what a record says, and the state that it makes. */
  show(run: IdentifiedRun): void;
  /** Shows nothing. */
  clear(): void;
}

/** Makes the place. */
export function runPanel(session: Session): RunPanel {
  const element = h('div', { class: 'run', 'aria-live': 'polite' });
  return {
    element,
    show(run) {
      element.replaceChildren(...identifiedElements(run));
      session.change((state) => withIdentified(state, run));
    },
    clear: () => element.replaceChildren(),
  };
}

function identifiedElements(run: IdentifiedRun): readonly HTMLElement[] {
  const { sentences, head, rows } = identifiedWords(run);
  const table = h(
    'table',
    {},
    h('thead', {}, h('tr', {}, ...head.map((title) => h('th', { scope: 'col' }, title)))),
    h('tbody', {}, ...rows.map((cells) => h('tr', {}, ...cells.map((cell) => h('td', { class: 'number' }, cell))))),
  );
  return [
    ...sentences.map((sentence) => h('p', { class: 'caption' }, sentence)),
    h('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': 'Modes of the run' }, table),
  ];
}
