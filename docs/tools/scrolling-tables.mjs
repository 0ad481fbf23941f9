/**
 * A markdown-it plugin for tables: each has a box to scroll in, so that a wide one does not widen its page, and heads without
 * a word are left out.
 *
 * @param {import('markdown-it').default} markdown
 */
export function scrollingTables(markdown) {
  markdown.renderer.rules['table_open'] = () => '<div class="wide"><table>\n';
  markdown.renderer.rules['table_close'] = () => '</table></div>\n';
  markdown.core.ruler.push('empty_heads', ({ tokens }) => {
    for (const [index, token] of tokens.entries()) {
      if (token.type !== 'th_open' || tokens[index + 1]?.content !== '') continue;
      token.tag = 'td';
      const close = tokens[index + 2];
      if (close) close.tag = 'td';
    }
    for (const [open, token] of [...tokens.entries()].reverse()) {
      if (token.type !== 'thead_open') continue;
      const end = tokens.findIndex(({ type }, index) => index > open && type === 'thead_close');
      if (!tokens.slice(open, end).some(({ tag }) => tag === 'th')) tokens.splice(open, end - open + 1);
    }
  });
}
