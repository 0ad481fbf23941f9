import { explorerFragment } from '../../io/explorer-fragment.ts';
import { counted } from '../../render/spectrum-words.ts';
import { withSpectrum } from '../changes/with-spectrum.ts';
import { jobQueue, type JobQueue } from '../jobs/job-queue.ts';
import type { Answer } from '../jobs/jobs.ts';
import { checkSize } from '../read-data.ts';
import { h, on } from './dom.ts';
import { button } from './fields.ts';
import { runPanel, type RunPanel } from './run-panel.ts';
import type { Session } from './session.ts';

/** What can be dropped, in words. */
const KINDS = [
  ['eigenvalues', 'Eigenvalues'],
  ['hessian', 'Hessian'],
  ['iterates', 'Run'],
  ['noisy-iterates', 'Run with noisy gradients'],
  ['loss', 'Loss of a run'],
] as const;

/** How files and pasted texts must be. */
const WHAT = [
  'Paste numbers, or drop a file anywhere: CSV, JSON, Matrix Market or .npy. Eigenvalues stand one a line, with weights in a second column; a Hessian is a symmetric matrix. Nothing leaves this page.',
  'A run has a line for each iterate and a column for each coordinate, or its loss in one column. It is read with the method and η above, and gives β and the curvatures.',
];

/** The place for data of one's own: pasted, chosen or dropped, in CSV, JSON, Matrix Market or .npy. */
export function dataPanel(session: Session, script: string): HTMLElement {
  const kind = h('select', {}, ...KINDS.map(([value, words]) => h('option', { value }, words)));
  const text = h('textarea', { rows: 4, spellcheck: 'false', placeholder: '1\n10\n100' });
  const said = h('output', { class: 'said', 'aria-live': 'polite' });
  const run = runPanel(session);
  const read = readerOf(
    { session, script, said, run },
    () => KINDS.find(([name]) => name === kind.value)?.[0] ?? 'eigenvalues',
  );
  const file = on(h('input', { type: 'file', accept: '.csv,.tsv,.txt,.dat,.json,.mtx,.npy' }), 'change', () => {
    const [chosen] = file.files ?? [];
    if (chosen !== undefined) void readFile(chosen, read, session);
    file.value = '';
  });
  dropFiles((dropped) => readFile(dropped, read, session));
  return h(
    'section',
    { class: 'view', id: 'view-data', 'aria-labelledby': 'view-data-title' },
    h('div', { class: 'bar' }, h('h2', { id: 'view-data-title' }, 'Your data')),
    ...WHAT.map((words) => h('p', {}, words)),
    h('label', { class: 'field' }, h('span', {}, 'What it is'), kind),
    h('label', { class: 'field wide' }, h('span', {}, 'Pasted text'), text),
    h(
      'div',
      { class: 'tools' },
      button('Use the text', () => read(new TextEncoder().encode(text.value), 'pasted text')),
    ),
    h('label', { class: 'field wide' }, h('span', {}, 'A file'), file),
    said,
    run.element,
  );
}

/** Reads bytes of a name. */
type Reader = (bytes: Uint8Array<ArrayBuffer>, name: string) => void;

/** Where what was read goes. */
interface ReaderParts {
  readonly session: Session;
  readonly script: string;
  readonly said: HTMLElement;
  readonly run: RunPanel;
}

/** Has bytes read by a worker, which is started when the first ones come: a large matrix takes seconds. */
function readerOf({ session, script, said, run }: ReaderParts, kindOf: () => (typeof KINDS)[number][0]): Reader {
  let [queue, id, reading]: [JobQueue | null, number, string] = [null, 0, ''];
  const receive = (answer: Answer): void => {
    if (answer.id !== id) return;
    said.textContent = '';
    if (answer.kind === 'failure') session.report(answer.message);
    else if (answer.kind === 'run') run.show(answer.run);
    else if (answer.kind === 'data' && session.change((state) => withSpectrum(state, answer.data)))
      said.textContent = `${reading}: ${counted(answer.data.eigenvalues.length, 'eigenvalue')}.`;
  };
  return (bytes, name) => {
    queue ??= jobQueue(script, receive);
    const wanted = kindOf();
    [id, reading] = [id + 1, name];
    run.clear();
    session.report(null);
    said.textContent = `${name}: reading …`;
    if (wanted === 'eigenvalues' || wanted === 'hessian')
      queue.ask({ kind: 'data', id, file: { bytes, name, wanted } });
    else
      queue.ask({ kind: 'run', id, fragment: explorerFragment(session.model().state), file: { bytes, name, wanted } });
  };
}

async function readFile(file: File, read: Reader, session: Session): Promise<void> {
  try {
    checkSize(file.name, file.size);
    read(new Uint8Array(await file.arrayBuffer()), file.name);
  } catch (error) {
    session.report(error instanceof Error ? error.message : String(error));
  }
}

/** Files may be dropped anywhere on the page, which else would be left for them. */
function dropFiles(read: (file: File) => Promise<void>): void {
  const { body } = document;
  on(body, 'dragover', (event) => {
    event.preventDefault();
    body.classList.add('dropping');
  });
  on(body, 'dragleave', () => body.classList.remove('dropping'));
  on(body, 'drop', (event) => {
    event.preventDefault();
    body.classList.remove('dropping');
    const [dropped] = event.dataTransfer?.files ?? [];
    if (dropped !== undefined) void read(dropped);
  });
}
