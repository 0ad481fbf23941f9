import { mkdtempSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CLAIMS } from '../src/claims/index.ts';
import { ADAPTIVE_METHODS } from '../src/methods/adaptive/index.ts';
import { HIGHER_ORDER_METHODS } from '../src/methods/higher-order-methods.ts';
import { METHODS } from '../src/methods/index.ts';
import { SCHEDULES } from '../src/methods/schedules/index.ts';
import { docViolations, referenceKeys } from './tools/doc-violations.mjs';

describe('the documentation', () => {
  it('breaks none of its rules', () => {
    expect(docViolations('.')).toEqual([]);
  });

  it('lists its sources once each, in alphabetical order', () => {
    const keys = referenceKeys(readFileSync('docs/references.md', 'utf8'));
    expect(keys.length).toBeGreaterThan(0);
    expect(keys).toEqual([...new Set(keys)].sort());
  });

  it('leads with each DOI to the work that it names', () => {
    const links = [...readFileSync('docs/references.md', 'utf8').matchAll(/\[doi:(.*?)\]\((.*?)\)/g)];
    expect(links.length).toBeGreaterThan(0);
    for (const [, doi = '', address = ''] of links) {
      expect(doi).toMatch(/^10\.\d{4,9}\/\S+$/);
      expect(decodeURIComponent(address)).toBe(`https://doi.org/${doi}`);
    }
  });

  it('lists no source that is named nowhere', () => {
    const text = ['docs', 'examples', 'src']
      .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)))
      .filter((file) => /\.(md|mjs|ts)$/.test(file) && file !== join('docs', 'references.md'))
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n');
    const keys = referenceKeys(readFileSync('docs/references.md', 'utf8'));
    expect(keys.filter((key) => !text.includes(key))).toEqual([]);
  });

  it('lists the sources of the claims', () => {
    const keys = referenceKeys(readFileSync('docs/references.md', 'utf8'));
    for (const { id, source } of CLAIMS) {
      expect(keys, id).toEqual(expect.arrayContaining(source.match(/[a-z]+(?:18|19|20)\d\d/g) ?? []));
    }
  });
});

describe('docs/methods.md', () => {
  const page = readFileSync('docs/methods.md', 'utf8');

  it('has a row in its table for every method, which leads to a section of the page', () => {
    const anchors = page
      .match(/^###? .*$/gm)
      ?.map((title) => `#${title.replace(/^#+ /, '').toLowerCase().replace(/ /g, '-')}`);
    for (const { name } of [...METHODS, ...HIGHER_ORDER_METHODS]) {
      const row = new RegExp(`^\\| \\[\`${name}\`\\]\\((#.*?)\\) \\|`, 'm').exec(page);
      expect(row, name).not.toBeNull();
      expect(anchors, name).toContain(row?.[1]);
    }
  });

  it('names every schedule and every adaptive method', () => {
    for (const { name } of [...SCHEDULES, ...ADAPTIVE_METHODS]) expect(page).toContain(`\`${name}\``);
  });
});

describe('docViolations', () => {
  it('finds each planted one, and passes over code', () => {
    const root = mkdtempSync(join(tmpdir(), 'docs-'));
    mkdirSync(join(root, 'docs'));
    mkdirSync(join(root, 'src'));
    writeFileSync(join(root, 'docs', 'references.md'), '### polyak1964\nPolyak.\n');
    writeFileSync(
      join(root, 'docs', 'guide.md'),
      'Both `polyak1964` and `nobody1999`.\nThe set $\\{x\\}$, not `\\{x\\}`.\n',
    );
    writeFileSync(
      join(root, 'src', 'a.ts'),
      ['/**', ' * @example f(1) // 2', ' */', '/**', ' * @example', ' * ```ts', ' * `\\{`;', ' * ```', ' */'].join(
        '\n',
      ),
    );
    const found = docViolations(root);
    rmSync(root, { recursive: true });
    expect(found).toEqual([
      'docs/guide.md:1: source nobody1999 is not in docs/references.md',
      'docs/guide.md:2: a brace after a backslash; write \\lbrace or \\rbrace',
      'src/a.ts:2: an @example must be followed by a ts fence',
    ]);
  });
});
