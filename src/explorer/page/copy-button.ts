import { button } from './fields.ts';

/** How long a button says that it has copied, in milliseconds. */
const SAID = 1500;

/** A button that copies a text, and says whether it could. */
export function copyButton(label: string, title: string, text: () => string): HTMLButtonElement {
  const made = button(label, () => void copy(), title);
  const say = (words: string, name: string): void => {
    made.textContent = words;
    made.setAttribute('aria-label', name);
  };
  const copy = async (): Promise<void> => {
    const words = await written(text());
    say(words, words);
    setTimeout(() => say(label, title), SAID);
  };
  return made;
}

/** A browser may refuse it. */
async function written(text: string): Promise<string> {
  try {
    await navigator.clipboard.writeText(text);
    return 'Copied';
  } catch {
    return 'Refused';
  }
}
