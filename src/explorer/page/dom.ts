/** What may stand in an element: elements, text, or nothing. */
export type Child = Node | string | null;

/** Attributes; `true` writes an empty one, `false` and `undefined` leave it out. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** Makes an element with attributes and content; text is always text. */
export function h<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    made.setAttribute(key, value === true ? '' : String(value));
  }
  made.append(...children.filter((child) => child !== null));
  return made;
}

/** Calls back when something happens to an element; returns the element. */
export function on<K extends keyof HTMLElementEventMap, E extends HTMLElement>(
  element: E,
  kind: K,
  callback: (event: HTMLElementEventMap[K]) => void,
): E {
  element.addEventListener(kind, callback);
  return element;
}
