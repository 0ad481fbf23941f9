import { h } from './dom.ts';
import { button } from './fields.ts';
import { presetsPanel } from './presets-panel.ts';
import type { Session, SessionListener } from './session.ts';

/** The top of the page: its name, the stories, and what concerns the whole state. */
export interface PageHeader extends Pick<SessionListener, 'reported' | 'moved'> {
  readonly children: (session: Session, theme: HTMLElement) => readonly HTMLElement[];
}

/** Makes the top of the page; it hears of problems before there is a session. */
export function pageHeader(): PageHeader {
  const problem = h('div', { class: 'problem', role: 'alert' });
  problem.hidden = true;
  let [undo, redo] = [h('button'), h('button')];
  return {
    reported(text) {
      problem.hidden = text === null;
      if (problem.textContent !== (text ?? '')) problem.textContent = text ?? '';
    },
    moved({ canUndo, canRedo }) {
      undo.disabled = !canUndo;
      redo.disabled = !canRedo;
    },
    children(session, theme) {
      undo = button('Undo', () => session.undo(), 'Undo (Ctrl+Z)');
      redo = button('Redo', () => session.redo(), 'Redo (Ctrl+Shift+Z)');
      const link = button(
        'Copy link',
        () => void navigator.clipboard.writeText(location.href),
        'Copy the address of this state',
      );
      return [
        h('h1', {}, 'heavyball explorer'),
        presetsPanel(session),
        h('div', { class: 'tools' }, undo, redo, link, theme),
        problem,
      ];
    },
  };
}
