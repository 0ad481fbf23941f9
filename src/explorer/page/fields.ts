import { parseNumber } from '../../io/parse-number.ts';
import { h, on } from './dom.ts';

/** A labelled control that shows a value of the state. */
export interface Field {
  readonly element: HTMLElement;
  /** Shows the value of the state, unless somebody is typing. */
  show(): void;
}

/** A field for an exact number: what is not one says so and changes nothing, and what `write` refuses is marked. */
export function numberField(
  label: string,
  read: () => number | null,
  write: (value: number) => boolean,
  report: (problem: string | null) => void,
): Field {
  return textField(label, {
    show: () => {
      const value = read();
      return value === null ? '' : String(value);
    },
    take(text) {
      const value = numberOf(text);
      if (Number.isFinite(value)) return write(value);
      report(`${label} must be a finite number, got ${quoted(text)}`);
      return false;
    },
  });
}

/** A field for exact numbers with commas between them. */
export function listField(
  label: string,
  read: () => readonly number[],
  write: (values: readonly number[]) => boolean,
  report: (problem: string | null) => void,
): Field {
  return textField(label, {
    show: () => read().join(', '),
    take(text) {
      const values = text.split(',').map(numberOf);
      if (values.every(Number.isFinite)) return write(values);
      report(`${label} must be finite numbers with commas between them, got ${quoted(text)}`);
      return false;
    },
  });
}

function numberOf(text: string): number {
  return parseNumber(text.trim().replace('−', '-'));
}

function quoted(text: string): string {
  return JSON.stringify(text.trim().slice(0, 40));
}

/** What a field for text does. */
interface TextField {
  /** The text of the state. */
  readonly show: () => string;
  /** Changes the state; where the text is not as it must be, says so and is false. */
  readonly take: (text: string) => boolean;
}

function textField(label: string, { show, take }: TextField): Field {
  const input = h('input', { type: 'text', inputmode: 'decimal', autocomplete: 'off', spellcheck: 'false' });
  let shown = '';
  const restore = (): void => {
    shown = show();
    // A field that is written anew is laid out anew, even with the same text.
    if (input.value !== shown) input.value = shown;
    if (input.getAttribute('aria-invalid') !== 'false') input.setAttribute('aria-invalid', 'false');
  };
  on(input, 'keydown', ({ key }) => {
    if (key === 'Escape') restore();
  });
  on(input, 'change', () => {
    shown = input.value;
    input.setAttribute('aria-invalid', String(!take(input.value)));
  });
  return {
    element: h('label', { class: 'field' }, h('span', {}, label), input),
    show() {
      const isTyped = input.value !== shown || input.getAttribute('aria-invalid') === 'true';
      if (document.activeElement !== input || !isTyped) restore();
    },
  };
}

/** A field in which one of several words is chosen. */
export function choiceField(
  label: string,
  choices: () => readonly (readonly [value: string, words: string])[],
  read: () => string,
  write: (value: string) => void,
): Field {
  const select = h('select');
  let listed = '';
  on(select, 'change', () => {
    write(select.value);
    // What is refused is not shown either.
    select.value = read();
  });
  return {
    element: h('label', { class: 'field' }, h('span', {}, label), select),
    show() {
      const all = choices();
      const key = JSON.stringify(all);
      if (key !== listed) select.replaceChildren(...all.map(([value, words]) => h('option', { value }, words)));
      listed = key;
      select.value = read();
    },
  };
}

/** A box that is ticked or not. */
export function switchField(label: string, read: () => boolean, write: (value: boolean) => void): Field {
  const input = h('input', { type: 'checkbox' });
  on(input, 'change', () => write(input.checked));
  return {
    element: h('label', { class: 'field switch' }, input, h('span', {}, label)),
    show() {
      input.checked = read();
    },
  };
}

/** A button; a title that says more than its label, and holds it, is its name. */
export function button(label: string, run: () => void, title?: string): HTMLButtonElement {
  const name = title?.includes(label) === true ? title : undefined;
  return on(h('button', { type: 'button', title, 'aria-label': name }, label), 'click', run);
}
