import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import katex from 'katex';
import { build } from 'vite';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const SOURCE = join(ROOT, 'src/explorer');
const TARGET = join(ROOT, 'dist/explorer');
const KATEX = dirname(createRequire(import.meta.url).resolve('katex/dist/katex.min.css'));

/** Which of KaTeX's faces the classes of its markup need. */
const FACES = [
  ['KaTeX_Main', 'normal', 'normal', 'KaTeX_Main-Regular', /class="[^"]*\b(?:katex)\b/],
  ['KaTeX_Math', 'italic', 'normal', 'KaTeX_Math-Italic', /\bmathnormal\b/],
  ['KaTeX_AMS', 'normal', 'normal', 'KaTeX_AMS-Regular', /\bamsrm\b/],
  ['KaTeX_Size1', 'normal', 'normal', 'KaTeX_Size1-Regular', /\bsize1\b|\bsmall-op\b/],
  ['KaTeX_Size2', 'normal', 'normal', 'KaTeX_Size2-Regular', /\bdelimsizing size2\b|\blarge-op\b/],
];

const script = await bundle();
const style = readFileSync(join(SOURCE, 'page.css'), 'utf8');
const formulas = formulasMarkup();
const css = `${fontFaces(formulas)}${katexRules()}${style}`;
// A script element ends at the first end tag, wherever that stands.
const code = script.trim().replaceAll('</script', '<\\/script');
const page = fill(readFileSync(join(SOURCE, 'index.html'), 'utf8'), [
  ['content=""', `content="${policyOf(code)}"`],
  ['id="page-style">', `>${css}`],
  ['id="formulas" hidden>', `id="formulas" hidden>${formulas}`],
  ['id="page-script">', `>${code}`],
]);
mkdirSync(TARGET, { recursive: true });
writeFileSync(join(TARGET, 'index.html'), page);

/** One script for the page and its worker, which is started from the same text. */
async function bundle() {
  const result = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2023',
      rolldownOptions: { input: join(SOURCE, 'main.ts'), output: { format: 'iife' } },
    },
  });
  const [first] = [result].flat();
  const [chunk, ...more] = first !== undefined && 'output' in first ? first.output : [];
  if (chunk?.type === 'chunk' && more.length === 0) return chunk.code;
  throw new Error(`the bundle must be one script, got ${more.length} files more`);
}

/** What the page may do: run this one script with its WebAssembly, and workers made of it; nothing may be fetched or sent. @param {string} text */
function policyOf(text) {
  const hash = createHash('sha256').update(text).digest('base64');
  return [
    "default-src 'none'",
    `script-src 'sha256-${hash}' 'wasm-unsafe-eval'`,
    "style-src 'unsafe-inline'",
    'img-src data: blob:',
    'font-src data:',
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** The formulas of the table, rendered once and for all. */
function formulasMarkup() {
  /** @type {unknown} */
  const parsed = JSON.parse(readFileSync(join(SOURCE, 'formulas.json'), 'utf8'));
  const all = /** @type {Record<string, { tex: string, source: string }>} */ (parsed);
  return Object.entries(all)
    .map(([id, { tex, source }]) => {
      const html = katex.renderToString(tex, { throwOnError: true, strict: 'error', output: 'htmlAndMathml' });
      return `<span data-formula="${id}" data-source="${source}">${html}</span>`;
    })
    .join('');
}

/** Those faces, in the page itself. @param {string} markup */
function fontFaces(markup) {
  return FACES.filter(([, , , , used]) => /** @type {RegExp} */ (used).test(markup))
    .map(([family, style, weight, file]) => {
      const bytes = readFileSync(join(KATEX, `fonts/${String(file)}.woff2`)).toString('base64');
      return `@font-face{font-family:${String(family)};font-style:${String(style)};font-weight:${String(weight)};src:url(data:font/woff2;base64,${bytes}) format("woff2")}`;
    })
    .join('');
}

/** KaTeX's rules without its own faces. */
function katexRules() {
  return readFileSync(join(KATEX, 'katex.min.css'), 'utf8').replace(/@font-face\{[^}]*\}/g, '');
}

/** @param {string} template @param {readonly (readonly [string, string])[]} parts */
function fill(template, parts) {
  return parts.reduce((text, [place, part]) => {
    if (text.split(place).length !== 2) throw new Error(`index.html must have one ${place}`);
    return text.replace(place, () => part);
  }, template);
}
