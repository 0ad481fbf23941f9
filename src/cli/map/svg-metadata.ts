const START = '<metadata id="heavyball">';
const END = '</metadata>';
const ENTITIES = [
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
] as const;

/** An SVG document that carries a text about itself. */
export function withMetadata(svg: string, text: string): string {
  const escaped = ENTITIES.reduce((all, [character, entity]) => all.replaceAll(character, entity), text);
  const end = svg.lastIndexOf('</svg>');
  return `${svg.slice(0, end)}${START}${escaped}${END}${svg.slice(end)}`;
}

/** The text that {@link withMetadata} put into an SVG document, or null. */
export function metadataOf(svg: string): string | null {
  const start = svg.lastIndexOf(START);
  const end = svg.indexOf(END, start);
  if (start < 0 || end < 0) return null;
  const escaped = svg.slice(start + START.length, end);
  return ENTITIES.reduceRight((all, [character, entity]) => all.replaceAll(entity, character), escaped);
}
