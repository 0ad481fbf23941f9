import { DOMParser, type Element } from '@xmldom/xmldom';

/** The root of a well-formed XML document; anything else throws. */
export function parseXml(text: string): Element {
  const parser = new DOMParser({
    onError(_, message) {
      throw new Error(message);
    },
  });
  const root = parser.parseFromString(text, 'text/xml').documentElement;
  if (root === null) throw new Error('a document must have a root element');
  return root;
}
