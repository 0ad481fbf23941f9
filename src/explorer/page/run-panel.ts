import { explorerFragment } from '../../io/explorer-fragment.ts';
import { withIdentified } from '../changes/with-identified.ts';
import { identifiedWords } from '../identified-words.ts';
import type { IdentifiedRun, RunFile } from '../jobs/identify-run.ts';
import { jobQueue, type JobQueue } from '../jobs/job-queue.ts';
import { h } from './dom.ts';
import type { Session } from './session.ts';

/** Where what a record of a run says is shown. */
export interface RunPanel {
  readonly element: HTMLElement;
  /** Finds the parameters of a run, shows them and the state that they make. */
  read(file: RunFile): void;
  /** Shows nothing. */
  clear(): void;
}

/** Makes the place; a worker for it is started when the first run comes. */
export function runPanel(session: Session, script: string): RunPanel {
  const element = h('div', { class: 'run', 'aria-live': 'polite' });
  let [queue, asked]: [JobQueue | null, number] = [null, 0];
  const show = (run: IdentifiedRun): void => {
    element.replaceChildren(...identifiedElements(run));
    session.change((state) => withIdentified(state, run));
  };
  return {
    element,
    read(file) {
      queue ??= jobQueue(script, (answer) => {
        if (answer.id !== asked) return;
        element.replaceChildren();
        if (answer.kind === 'run') show(answer.run);
        else if (answer.kind === 'failure') session.report(answer.message);
      });
      asked += 1;
      element.replaceChildren(h('p', { class: 'said' }, `${file.name}: looking for its modes …`));
      queue.ask({ kind: 'run', id: asked, fragment: explorerFragment(session.model().state), file });
    },
    clear() {
      asked += 1;
      element.replaceChildren();
    },
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
