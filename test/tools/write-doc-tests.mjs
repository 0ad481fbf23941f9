import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { argv, cwd, pid } from 'node:process';
import { fileURLToPath } from 'node:url';
import { docExamples } from './doc-examples.mjs';
import { docTestSource } from './doc-test-source.mjs';

/**
 * Writes one test file for each documentation file with examples: README.md, docs and the doc comments of src.
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
  const wanted = new Set();
  let count = 0;
  for (const file of documentationFiles(root)) {
    const examples = docExamples(file, readFileSync(join(root, file), 'utf8')).filter(
      ({ language }) => language === 'ts',
    );
    if (examples.length === 0) continue;
    const name = `${file.replace(/\.\w+$/, '').replace(/\W+/g, '_')}.test.ts`;
    wanted.add(name);
    count += examples.length;
    replaceFile(join(out, name), docTestSource(file, examples, helper));
  }
  for (const name of readdirSync(out))
    if (name.endsWith('.test.ts') && !wanted.has(name)) rmSync(join(out, name), { force: true });
  return count;
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
