import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { argv, cwd, pid } from 'node:process';
import { fileURLToPath } from 'node:url';
import { docExamples } from './doc-examples.mjs';
import { docTestSource } from './doc-test-source.mjs';

/** @typedef {import('./doc-test-source.mjs').Document} Document */

/**
 * Writes test files for the documentation with examples: one for README.md, one for docs, one for each folder of src. So
 * few, because each of them loads the library once.
 * Only what differs is touched, and by renaming, so that several test runs may do this at once.
 *
 * @param {string} root The folder that holds README.md, docs and src.
 * @param {string} out The folder to write to. What does not belong there is removed.
 * @returns {number} How many examples there are.
 */
export function writeDocTests(root, out) {
  mkdirSync(out, { recursive: true });
  const helper = relative(out, fileURLToPath(new URL('./expect-printed.ts', import.meta.url)))
    .split(sep)
    .join('/');
  const documents = documentationFiles(root)
    .map((file) => ({ file, examples: examplesIn(root, file) }))
    .filter(({ examples }) => examples.length > 0);
  /** @type {Map<string, Document[]>} */
  const groups = new Map();
  for (const document of documents) {
    const name = groupOf(document.file);
    groups.set(name, [...(groups.get(name) ?? []), document]);
  }
  for (const [name, group] of groups) replaceFile(join(out, name), docTestSource(group, helper));
  for (const name of readdirSync(out)) {
    if (name.endsWith('.test.ts') && !groups.has(name)) rmSync(join(out, name), { force: true });
  }
  return documents.reduce((count, { examples }) => count + examples.length, 0);
}

/**
 * @param {string} root
 * @param {string} file
 */
function examplesIn(root, file) {
  return docExamples(file, readFileSync(join(root, file), 'utf8')).filter(({ language }) => language === 'ts');
}

/**
 * @param {string} file `README.md`, `docs/a.md`, `src/mode/b.ts`.
 * @returns {string} `README.test.ts`, `docs.test.ts`, `src-mode.test.ts`.
 */
function groupOf(file) {
  const [top = '', second = '', ...rest] = file.split('/');
  const name = top === 'src' && rest.length > 0 ? `src-${second}` : top.replace(/\.md$/, '');
  return `${name}.test.ts`;
}

/**
 * @param {string} root
 * @returns {string[]} Names relative to the root, with forward slashes.
 */
function documentationFiles(root) {
  const inside = (/** @type {string} */ folder, /** @type {string} */ ending) =>
    existsSync(join(root, folder))
      ? readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
          .filter((name) => name.endsWith(ending))
          .map((name) => `${folder}/${name.split(sep).join('/')}`)
          .sort()
      : [];
  const readme = existsSync(join(root, 'README.md')) ? ['README.md'] : [];
  return [...readme, ...inside('docs', '.md'), ...inside('src', '.ts')];
}

/**
 * @param {string} path
 * @param {string} text
 */
function replaceFile(path, text) {
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return;
  const beside = `${path}.${pid}`;
  writeFileSync(beside, text);
  renameSync(beside, path);
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  process.stdout.write(`${writeDocTests(cwd(), join(cwd(), '.doctest'))} examples\n`);
}
