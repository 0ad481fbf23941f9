import { h } from './dom.ts';

/** Hands a file to whoever uses the page. */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  h('a', { href: address, download: name }).click();
  // The browser has its own copy by the time of the next turn.
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}
