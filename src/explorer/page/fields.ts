import { parseNumber } from '../../io/parse-number.ts';
import { h, on } from './dom.ts';

/** A labelled control that shows a value of the state. */
export interface Field {
  readonly element: HTMLElement;
  /** Shows the value of the state, unless somebody is typing. */
  show(): void;
}

/** A field for an exact number: what is not one says so and changes nothing. */
export function numberField(
  label: string,
  read: () => number | null,
  write: (value: number) => void,
  report: (problem: string | null) => void,
): Field {
  const input = h('input', { type: 'text', inputmode: 'decimal', autocomplete: 'off', spellcheck: 'false' });
  let shown = '';
  const commit = (): void => {
    shown = input.value;
    const text = input.value.trim().replace('−', '-');
    const value = parseNumber(text);
    const isNumber = Number.isFinite(value);
    input.setAttribute('aria-invalid', String(!isNumber));
    if (isNumber) write(value);
    else report(`${label} must be a finite number, got ${JSON.stringify(text.slice(0, 40))}`);
  };
  on(input, 'change', commit);
  return {
    element: h('label', { class: 'field' }, h('span', {}, label), input),
    show() {
      const isTyped = input.value !== shown || input.getAttribute('aria-invalid') === 'true';
      if (document.activeElement === input && isTyped) return;
      const value = read();
      shown = value === null ? '' : String(value);
      input.value = shown;
      input.setAttribute('aria-invalid', 'false');
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
  on(select, 'change', () => write(select.value));
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
