import { docCommentLines } from './doc-comment-lines.mjs';

/**
 * A fence of TypeScript in a documentation text.
 *
 * @typedef {object} DocExample
 * @property {number} line First line of the code, counted from 1.
 * @property {string} language What follows the three backticks.
 * @property {string} code The code, without indentation and without the stars of a doc comment.
 */

/**
 * The code fences of a Markdown file, or of the doc comments of a TypeScript file.
 *
 * @param {string} file Name of the file; its ending says which of the two it is.
 * @param {string} text Its content.
 * @returns {DocExample[]} In the order of the file. Fences that name no language are left out.
 */
export function docExamples(file, text) {
  const lines = file.endsWith('.md') ? text.split('\n') : docCommentLines(text);
  /** @type {DocExample[]} */
  const examples = [];
  /** @type {{ indent: string, language: string, start: number } | undefined} */
  let open;
  for (const [index, line] of lines.entries()) {
    const fence = /^(\s*)```\s*(\w*)/.exec(line);
    if (!fence) continue;
    if (!open) {
      open = { indent: fence[1] ?? '', language: fence[2] ?? '', start: index + 1 };
      continue;
    }
    const { indent, language, start } = open;
    open = undefined;
    if (language === '') continue;
    const body = lines.slice(start, index).map((each) => (each.startsWith(indent) ? each.slice(indent.length) : each));
    examples.push({ line: start + 1, language, code: body.join('\n') });
  }
  return examples;
}
