import katex from 'katex';

/**
 * A markdown-it plugin that renders `$…$` and `$$…$$` by KaTeX. TeX that KaTeX cannot read is an error.
 *
 * A dollar opens a formula when no space follows it, and closes one when no space precedes and no digit follows it, so
 * that amounts of money stay text. A `$$` at the start of a line opens a block, which may span lines.
 *
 * @param {import('markdown-it').default} markdown
 */
export function markdownMath(markdown) {
  markdown.inline.ruler.before('escape', 'math_inline', inlineMath);
  markdown.block.ruler.before('fence', 'math_block', blockMath, {
    alt: ['paragraph', 'reference', 'blockquote', 'list'],
  });
  markdown.renderer.rules['math_inline'] = (tokens, index) => rendered(tokens[index]?.content ?? '', false);
  markdown.renderer.rules['math_block'] = (tokens, index) => `<p>${rendered(tokens[index]?.content ?? '', true)}</p>\n`;
}

/**
 * @param {string} tex
 * @param {boolean} displayMode
 */
function rendered(tex, displayMode) {
  return katex.renderToString(tex.trim(), {
    displayMode,
    throwOnError: true,
    strict: 'error',
    output: 'htmlAndMathml',
  });
}

/** @type {import('markdown-it/lib/parser_inline.mjs').RuleInline} */
function inlineMath(state, silent) {
  const text = state.src.slice(state.pos, state.posMax);
  const match = /^\$\$((?:[^$\\]|\\.)+)\$\$/s.exec(text) ?? /^\$(?!\s)((?:[^$\\]|\\.)+)(?<!\s)\$(?!\d)/s.exec(text);
  if (!match) return false;
  if (!silent) {
    const display = text.startsWith('$$');
    state.push(display ? 'math_block' : 'math_inline', 'math', 0).content = match[1] ?? '';
  }
  state.pos += match[0].length;
  return true;
}

/** @type {import('markdown-it/lib/parser_block.mjs').RuleBlock} */
function blockMath(state, startLine, endLine, silent) {
  const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
  if (!state.src.startsWith('$$', start)) return false;
  let line = startLine;
  while (line < endLine && !closes(state, line, line === startLine ? start + 2 : 0)) line += 1;
  if (line === endLine) throw new Error(`"$$" is never closed: ${state.src.slice(start, start + 60)}`);
  if (silent) return true;
  const end = state.eMarks[line] ?? 0;
  const token = state.push('math_block', 'math', 0);
  token.content = state.src
    .slice(start + 2, end)
    .trimEnd()
    .slice(0, -2);
  token.map = [startLine, line + 1];
  token.block = true;
  state.line = line + 1;
  return true;
}

/**
 * Whether a line ends in `$$`, at or after a position.
 *
 * @param {import('markdown-it/lib/rules_block/state_block.mjs').default} state
 * @param {number} line
 * @param {number} from
 */
function closes(state, line, from) {
  const begin = Math.max(from, state.bMarks[line] ?? 0);
  return state.src.slice(begin, state.eMarks[line]).trimEnd().endsWith('$$');
}
