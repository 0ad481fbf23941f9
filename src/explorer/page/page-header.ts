import { copyButton } from './copy-button.ts';
import { h } from './dom.ts';
import { button } from './fields.ts';
import type { Session, SessionListener } from './session.ts';

/** The top of the page: its name, the stories, and what concerns the whole state. */
export interface PageHeader extends Pick<SessionListener, 'reported' | 'moved'> {
  readonly children: (session: Session, stories: HTMLElement, theme: HTMLElement) => readonly HTMLElement[];
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
    children(session, stories, theme) {
      undo = button('Undo', () => session.undo(), 'Undo (Ctrl+Z)');
      redo = button('Redo', () => session.redo(), 'Redo (Ctrl+Shift+Z)');
      const link = copyButton('Copy link', 'Copy link to this state', () => location.href);
      return [
        h('h1', {}, 'heavyball explorer'),
        stories,
        h('div', { class: 'tools' }, undo, redo, link, theme),
        problem,
      ];
    },
  };
}
