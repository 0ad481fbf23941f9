import { on } from './dom.ts';

/** The link over the controls moves the focus, and leaves the address alone: that holds the state. */
export function skipLink(): void {
  const link = document.querySelector<HTMLElement>('#skip');
  const target = document.querySelector<HTMLElement>('#views');
  if (link === null || target === null) return;
  on(link, 'click', (event) => {
    event.preventDefault();
    target.focus();
  });
}
