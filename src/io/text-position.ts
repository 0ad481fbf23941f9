/** `name:line:column` of a place in a text, both counted from 1, the column in UTF-16 units, as editors show it. */
export function textPosition(name: string, text: string, offset: number): string {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < lineStart; at = text.indexOf('\n', at + 1)) line++;
  return `${name}:${line}:${offset - lineStart + 1}`;
}
