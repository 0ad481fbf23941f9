import { on } from './dom.ts';
import type { Session } from './session.ts';

/** Ctrl+Z and its relatives, but where text is typed. */
export function undoKeys(session: Session): void {
  on(document.body, 'keydown', (event) => {
    const isTyping = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
    if (!(event.ctrlKey || event.metaKey) || isTyping) return;
    const key = event.key.toLowerCase();
    if (key === 'z' && !event.shiftKey) session.undo();
    else if (key === 'y' || key === 'z') session.redo();
    else return;
    event.preventDefault();
  });
}
