import { readFileSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { docCommentLines } from './doc-comment-lines.mjs';

/**
 * What the documentation must not contain: a `\{` or `\}` outside code, since TypeDoc silently drops the backslash; a
 * source that docs/references.md does not list; an `@example` without a fence that the tests could run.
 *
 * @param {string} root The folder that holds docs and src.
 * @returns {string[]} One line each: `file:line: what`.
 */
export function docViolations(root) {
  const inside = (/** @type {string} */ folder, /** @type {string} */ ending) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith(ending))
      .map((name) => `${folder}/${name.split(sep).join('/')}`)
      .sort();
  const keys = new Set(referenceKeys(readFileSync(join(root, 'docs', 'references.md'), 'utf8')));
  return [...inside('docs', '.md'), ...inside('src', '.ts')].flatMap((file) => {
    const text = readFileSync(join(root, file), 'utf8');
    const lines = withoutFences(file.endsWith('.md') ? text.split('\n') : docCommentLines(text));
    return lines.flatMap((line, index) =>
      lineViolations(line, lines[index + 1] ?? '', keys).map((what) => `${file}:${index + 1}: ${what}`),
    );
  });
}

/**
 * The keys of a bibliography, in its order.
 *
 * @param {string} text Markdown; each entry has its key as a heading of level three.
 * @returns {string[]}
 */
export function referenceKeys(text) {
  return [...text.matchAll(/^### (\w+)$/gm)].map(([, key]) => key ?? '');
}

/**
 * @param {string} line
 * @param {string} next The line after it.
 * @param {ReadonlySet<string>} keys
 */
function lineViolations(line, next, keys) {
  const prose = line.replace(/`[^`]*`/g, '');
  const cited = [...line.matchAll(/`([a-z]+(?:18|19|20)\d\d)`/g)].map(([, key]) => key ?? '');
  return [
    ...(/\\[{}]/.test(prose) ? ['a brace after a backslash; write \\lbrace or \\rbrace'] : []),
    ...cited.filter((key) => !keys.has(key)).map((key) => `source ${key} is not in docs/references.md`),
    ...(/@example\s*$/.test(line) && next !== FENCE ? ['an @example must be followed by a ts fence'] : []),
    ...(/@example\s+\S/.test(line) ? ['an @example must be followed by a ts fence'] : []),
  ];
}

/** Stands for the first line of a fence. */
const FENCE = '```ts';

/**
 * @param {readonly string[]} lines
 * @returns {string[]} The same lines, with the content of fences blanked.
 */
function withoutFences(lines) {
  let open = false;
  return lines.map((line) => {
    const fence = /^\s*```/.test(line);
    const kept = fence || open ? '' : line;
    if (fence) {
      open = !open;
      return open ? line.trim() : '';
    }
    return kept;
  });
}
