/** One fact of a {@link facts} list: its name and what it is. */
export type Fact = readonly [name: string, text: string];

/** Sets named facts as indented lines, the names in a column of their own. */
export function facts(list: readonly Fact[]): string {
  const width = Math.max(...list.map(([name]) => name.length));
  return list.map(([name, text]) => `  ${name.padEnd(width)}  ${text}`).join('\n');
}
