import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import MarkdownIt from 'markdown-it';
import { Comment, CommentTag, DeclarationReflection, ReflectionKind, SignatureReflection } from 'typedoc';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { citationOf } from '../docs/tools/citation.mjs';
import { coverageTable } from '../docs/tools/coverage-table.mjs';
import { explorerFrames } from '../docs/tools/explorer-frame.mjs';
import { finishedPage } from '../docs/tools/finished-page.mjs';
import { missingParts } from '../docs/tools/missing-parts.mjs';
import { pageSource } from '../docs/tools/page-source.mjs';
import { refusalsOf } from '../docs/tools/refusals.mjs';
import { scrollingTables } from '../docs/tools/scrolling-tables.mjs';
import { siteViolations } from '../docs/tools/site-violations.mjs';

describe('coverageTable', () => {
  it('adds up the lines of a method and a kind, and has a dash where nothing was counted', () => {
    const lines = [
      'a,observation,1,50,5,0,0,40,45,90,100,99,100',
      'a,observation,2,150,15,0,0,95,105,100,100,90,100',
      'b,gradient,1,9,0,0,0,0,0,1,2,2,2',
    ];
    expect(coverageTable(lines.join('\n')).split('\n').slice(2)).toEqual([
      '| a | 200 | 10 % | 90 % | 95 % | 95 % | – | – | – | – | – |',
      '| b | – | – | – | – | – | 9 | 0 % | – | 50 % | 100 % |',
    ]);
  });
});

describe('citationOf', () => {
  const cff = 'title: heavyball\nauthors:\n  - name: heavyball authors\nversion: 0.1.0\ndate-released: 2026-11-22\n';

  it('names authors, year, page, title and version', () => {
    expect(citationOf(cff, 'ODE limits')).toBe('heavyball authors (2026). “ODE limits”, heavyball 0.1.0.');
  });

  it('fails where the file lacks one of them', () => {
    expect(() => citationOf(cff.replace('version', 'release'), 'x')).toThrow('CITATION.cff must say its version');
  });
});

describe('CITATION.cff', () => {
  const cff = readFileSync('CITATION.cff', 'utf8');

  it('has what version 1.2.0 of its format asks for, and nothing that it does not know', () => {
    const keys = [...cff.matchAll(/^([a-z-]+):/gm)].map(([, key]) => key ?? '');
    const required = ['cff-version', 'message', 'title', 'authors'];
    const known = ['abstract', 'type', 'version', 'date-released', 'license', 'keywords', 'repository-code', 'url'];
    expect(keys).toEqual([...new Set(keys)]);
    expect(keys).toEqual(expect.arrayContaining(required));
    expect(keys.filter((key) => ![...required, ...known].includes(key))).toEqual([]);
    expect(cff).toMatch(/^cff-version: 1\.2\.0$/m);
    expect(cff).toMatch(/^authors:\n {2}- name: \S/m);
    expect(cff).toMatch(/^date-released: \d{4}-\d\d-\d\d$/m);
  });

  it('speaks of the same version and licence as package.json', () => {
    /** @type {unknown} */
    const parsed = JSON.parse(readFileSync('package.json', 'utf8'));
    const { version, license } = /** @type {{ version: string, license: string }} */ (parsed);
    expect(cff).toContain(`\nversion: ${version}\n`);
    expect(cff).toContain(`\nlicense: ${license}\n`);
  });
});

describe('explorerFrames', () => {
  const render = (/** @type {string} */ text) => new MarkdownIt().use(explorerFrames).render(text);

  it('opens the explorer at the state of the command', () => {
    const html = render('```explore\nheavyball explore --beta 0.9 --eta 0.01 --kappa 100\n```\n');
    expect(html).toContain(
      '<iframe class="explorer" src="../explorer/index.html#1&amp;method=heavy-ball&amp;beta=0.9&amp;',
    );
    expect(html).toContain('title="The explorer, as heavyball explore --beta 0.9 --eta 0.01 --kappa 100 opens it"');
    expect(html).toContain('<code>npx heavyball explore --beta 0.9 --eta 0.01 --kappa 100</code>');
  });

  it('shows the views that are named, with further fields of the address', () => {
    const html = render('```explore roots map locus=lambda\nheavyball explore --beta 0.9 --eta 0.01\n```\n');
    const state = '#1&amp;method=heavy-ball&amp;beta=0.9&amp;eta=0.01&amp;locus=lambda"';
    expect(html).toContain(`<iframe class="explorer" src="../explorer/index.html?views=roots,map${state}`);
    expect(html).toContain(`<a href="../explorer/index.html${state}>`);
  });

  it('fails where the command or a field does', () => {
    expect(() => render('```explore roots locus=nowhere\nheavyball explore --beta 0.9 --eta 0.1\n```\n')).toThrow(
      'locus must be',
    );
    expect(() => render('```explore\nheavyball explore --beta x\n```\n')).toThrow(/^heavyball explore --beta x: /);
    expect(() => render('```explore\nls\n```\n')).toThrow('the command must be heavyball explore, got ls');
  });

  it('leaves other blocks alone', () => {
    expect(render('```ts\n1;\n```\n')).toBe('<pre><code class="language-ts">1;\n</code></pre>\n');
  });
});

describe('pageSource', () => {
  it('is a path alone where package.json names no repository', () => {
    expect(pageSource('{}', 'docs/guide.md')).toEqual({ path: 'docs/guide.md' });
  });

  it('has an address where it names one, in either form', () => {
    const address = 'https://example.org/a/b/blob/HEAD/docs/guide.md';
    expect(pageSource('{"repository":"https://example.org/a/b"}', 'docs/guide.md').address).toBe(address);
    const object = '{"repository":{"type":"git","url":"git+https://example.org/a/b.git"}}';
    expect(pageSource(object, 'docs/guide.md').address).toBe(address);
    expect(() => pageSource('{"repository":"a/b"}', 'x')).toThrow('must be a https address, got a/b');
  });
});

describe('finishedPage', () => {
  const finish = (/** @type {string} */ html) =>
    finishedPage(html, '../documents/References.html', new Set(['polyak1964']));

  it('links sources that the bibliography has, and those that are not links yet', () => {
    const linked = '<a href="../documents/References.html#polyak1964"><code>polyak1964</code></a>';
    expect(finish('<p><code>polyak1964</code>, <code>nobody1999</code></p>')).toBe(
      `<p>${linked}, <code>nobody1999</code></p>`,
    );
    expect(finish(linked)).toBe(linked);
  });

  it('leaves one of two titles', () => {
    const own = '<div class="tsd-panel tsd-typography"><h1 id="a">a</h1>';
    expect(finish(`<div class="tsd-page-title">\n<h1>a</h1></div>\n${own}`)).toBe(`\n${own}`);
    const alone = '<div class="tsd-page-title">\n<h1>a</h1></div>\n<section>';
    expect(finish(alone)).toBe(alone);
  });

  it('takes icons from the page, and marks what it is about', () => {
    expect(finish('<use href="../assets/icons.svg#icon-menu"></use>')).toBe('<use href="#icon-menu"></use>');
    expect(finish('<div class="col-content">')).toBe('<div class="col-content" role="main">');
  });
});

describe('missingParts', () => {
  const bare = () =>
    new SignatureReflection('f', ReflectionKind.CallSignature, new DeclarationReflection('f', ReflectionKind.Function));
  const quiet = { refusals: new Set(), computes: false };
  const strict = { refusals: new Set(['RangeError', 'TypeError']), computes: true };
  const signature = (
    /** @type {string} */ summary,
    /** @type {Readonly<Record<string, import('typedoc').CommentDisplayPart>>} */ tags,
  ) => {
    const made = bare();
    made.comment = new Comment(
      [{ kind: 'text', text: summary }],
      Object.entries(tags).map(([name, part]) => new CommentTag(/** @type {`@${string}`} */ (`@${name}`), [part])),
    );
    return made;
  };
  const text = (/** @type {string} */ words) => /** @type {const} */ ({ kind: 'text', text: words });
  const code = (/** @type {string} */ words) => /** @type {const} */ ({ kind: 'code', text: words });

  it('wants a result and an example of every function', () => {
    expect(missingParts(signature('Does.', {}), quiet)).toEqual(['@returns', '@example']);
    expect(missingParts(signature('The same for a point.', {}), strict)).toEqual([]);
    expect(missingParts(bare(), quiet)).toEqual(['a comment']);
  });

  it('wants every error named with which a function refuses, and a formula or a source of one that computes', () => {
    const plain = { returns: text('It.'), example: code('f()') };
    const missing = ['@throws RangeError', '@throws TypeError', 'a formula, or a source'];
    expect(missingParts(signature('Does.', plain), strict)).toEqual(missing);
    expect(missingParts(signature('Does.', { ...plain, throws: text('RangeError if so.') }), strict)).toEqual(
      missing.slice(1),
    );
    const both = { ...plain, throws: text('RangeError or TypeError if so.') };
    expect(missingParts(signature('Does.', { ...both, remarks: code('`k`') }), strict)).toEqual(missing.slice(2));
    expect(missingParts(signature('Does.', { ...both, remarks: code('`floquet1883`') }), strict)).toEqual([]);
    expect(missingParts(signature('Does $a + b$.', both), strict)).toEqual([]);
  });
});

describe('refusalsOf', () => {
  it('follows the code of a function through those that are not public', () => {
    const root = mkdtempSync(join(tmpdir(), 'refusals-'));
    const write = (/** @type {string} */ name, /** @type {readonly string[]} */ lines) => {
      writeFileSync(join(root, name), lines.join('\n'));
    };
    write('input-error.ts', [
      'export function inputRangeError(): RangeError { return new RangeError(); }',
      'export function inputTypeError(): TypeError { return new TypeError(); }',
    ]);
    write('index.ts', [
      "import { inputRangeError as range, inputTypeError } from './input-error.ts';",
      'const check = (x: number): void => { if (x < 0) throw range(); };',
      'const known = { check };',
      'export function direct(x: unknown): void { if (x === 0) throw inputTypeError(); }',
      'export function indirect(x: number): number { [x].forEach(check); return x; }',
      'export function both(x: number): void { check(x); throw inputTypeError(); }',
      'export function outer(x: number): number { direct(x); return Object.keys(known).length + x; }',
      "export function defect(): never { throw new Error('defect'); }",
    ]);
    const file = join(root, 'index.ts');
    const program = ts.createProgram([file], {
      allowImportingTsExtensions: true,
      noEmit: true,
      noLib: true,
      types: [],
    });
    const checker = program.getTypeChecker();
    const module = checker.getSymbolAtLocation(/** @type {ts.SourceFile} */ (program.getSourceFile(file)));
    const symbols = module === undefined ? [] : checker.getExportsOfModule(module);
    const found = symbols.map((symbol) => [symbol.name, [...refusalsOf(checker, symbol, new Set(symbols))].sort()]);
    rmSync(root, { recursive: true });
    expect(Object.fromEntries(found)).toEqual({
      direct: ['TypeError'],
      indirect: ['RangeError'],
      both: ['RangeError', 'TypeError'],
      outer: [],
      defect: [],
    });
  });
});

describe('scrollingTables', () => {
  const render = (/** @type {string} */ text) => new MarkdownIt().use(scrollingTables).render(text);

  it('puts a table into a box, and leaves out a head without words', () => {
    expect(render('| | |\n|---|---|\n| a | b |\n')).toMatch(
      /^<div class="wide"><table>\s*<tbody>.*<\/table><\/div>\n$/s,
    );
  });

  it('keeps a head with words, and makes cells of its empty ones', () => {
    const html = render('| | x |\n|---|---|\n| a | b |\n\n| y |\n|---|\n| c |\n');
    expect(html).toMatch(/<td><\/td>\s*<th>x<\/th>/);
    expect(html).toContain('<th>y</th>');
  });
});

describe('siteViolations', () => {
  it('finds each planted one, and passes over what is there', () => {
    const site = mkdtempSync(join(tmpdir(), 'site-'));
    const write = (/** @type {string} */ name, /** @type {string} */ text) => {
      mkdirSync(dirname(join(site, name)), { recursive: true });
      writeFileSync(join(site, name), text);
    };
    write('explorer/index.html', '<script src="https://example.org/a.js">');
    write(
      'documents/A.html',
      '<h1 id="top">A</h1> <a href="../index.html">home</a> <a href="https://example.org">out</a>',
    );
    write(
      'index.html',
      [
        '<a href="documents/A.html#top">',
        '<a href="documents/A.html#nowhere">',
        '<a href="documents/B.html">',
        '<a href="../up.html">',
        '<a href="#none">',
        '<iframe src="explorer/index.html?views=map#1&amp;beta=0.9">',
        '<img src="https://example.org/a.png">',
        '<code>polyak1964</code>',
        '<a href="documents/A.html"><code>jury1964</code></a>',
      ].join('\n'),
    );
    const found = siteViolations(site);
    rmSync(site, { recursive: true });
    expect(found).toEqual([
      'index.html: loads https://example.org/a.png',
      'index.html: leads to documents/A.html#nowhere, which has no such heading',
      'index.html: leads to documents/B.html, which is not there',
      'index.html: leads to ../up.html, which is not there',
      'index.html: leads to #none, which has no such heading',
      'index.html: does not link source polyak1964',
    ]);
  });
});
