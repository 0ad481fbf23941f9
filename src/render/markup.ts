import { fixedDigits } from './fixed-digits.ts';

/** A finished piece of SVG or HTML. Only {@link element} and {@link concat} make it, so text inside it is always escaped. */
export interface Markup {
  /** The characters. */
  readonly markup: string;
}

/** What may stand inside an element: markup as it is, plain text to be escaped, or nothing. */
export type Content = Markup | string | null;

/** Attribute values: numbers are printed to two decimals, text is escaped, `undefined` leaves the attribute out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Elements that never have content; all others get a closing tag, which both SVG and HTML accept. */
const CLOSED: ReadonlySet<string> = new Set(['circle', 'ellipse', 'line', 'meta', 'path', 'rect']);

/** Writes one element, escaping attributes and text. */
export function element(name: string, attributes: Attributes = {}, ...content: readonly Content[]): Markup {
  const written = Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? '' : ` ${key}="${attributeText(value)}"`))
    .join('');
  if (CLOSED.has(name)) return { markup: `<${name}${written}/>` };
  return { markup: `<${name}${written}>${concat(...content).markup}</${name}>` };
}

/** Joins pieces of content. */
export function concat(...content: readonly Content[]): Markup {
  return {
    markup: content.map((item) => (typeof item === 'string' ? escapeText(item) : (item?.markup ?? ''))).join(''),
  };
}

/** Escapes text for XML and HTML content; characters that XML cannot hold become U+FFFD. */
export function escapeText(text: string): string {
  return Array.from(text, (character) => (isAllowed(character) ? character : '\uFFFD'))
    .join('')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

function attributeText(value: string | number): string {
  if (typeof value === 'number') return fixedDigits(value);
  return escapeText(value).replaceAll('"', '&quot;').replaceAll("'", '&#39;');
}

/** XML 1.0, production Char. */
function isAllowed(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
  return (code < 0xd800 || code > 0xdfff) && code !== 0xfffe && code !== 0xffff;
}
