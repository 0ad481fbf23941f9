import { isInputError } from '../../numeric/input-error.ts';
import { counted } from '../../render/spectrum-words.ts';
import { withSpectrum } from '../changes/with-spectrum.ts';
import { checkSize, readData } from '../read-data.ts';
import { h, on } from './dom.ts';
import { button } from './fields.ts';
import { runPanel, type RunPanel } from './run-panel.ts';
import type { Session } from './session.ts';

/** What can be dropped, in words. */
const KINDS = [
  ['eigenvalues', 'Eigenvalues (one a line; weights in a second column)'],
  ['hessian', 'Hessian (a symmetric matrix)'],
  ['iterates', 'Run (a line for each iterate, a column for each coordinate)'],
  ['loss', 'Loss of a run (one number an iterate, or a column named loss)'],
] as const;

/** The place for data of one's own: pasted, chosen or dropped, in CSV, JSON, Matrix Market or .npy. */
export function dataPanel(session: Session, script: string): HTMLElement {
  const kind = h('select', {}, ...KINDS.map(([value, words]) => h('option', { value }, words)));
  const text = h('textarea', { rows: 4, spellcheck: 'false', placeholder: '1\n10\n100' });
  const said = h('output', { class: 'said', 'aria-live': 'polite' });
  const run = runPanel(session, script);
  const read = readerOf(session, () => KINDS.find(([name]) => name === kind.value)?.[0] ?? 'eigenvalues', said, run);
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
    h(
      'p',
      {},
      'Paste numbers, or drop a file anywhere: CSV, JSON, Matrix Market or .npy. A run is read with the method and η above, and gives β and the curvatures. Nothing leaves this page.',
    ),
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

function readerOf(session: Session, kindOf: () => (typeof KINDS)[number][0], said: HTMLElement, run: RunPanel): Reader {
  return (bytes, name) => {
    const kind = kindOf();
    said.textContent = '';
    run.clear();
    session.report(null);
    if (kind === 'iterates' || kind === 'loss') {
      run.read({ bytes, name, wanted: kind });
      return;
    }
    try {
      const recipe = readData(bytes, name, kind);
      session.change((state) => withSpectrum(state, recipe));
      said.textContent = `${name}: ${counted(recipe.eigenvalues.length, 'eigenvalue')}.`;
    } catch (error) {
      if (!isInputError(error)) throw error;
      session.report(error.message);
    }
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
