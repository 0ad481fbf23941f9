import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';
import { Application, CommentTag, Converter, JSX, PageEvent, ReflectionKind, RendererEvent } from 'typedoc';
import { citationOf } from './citation.mjs';
import { explorerFrames } from './explorer-frame.mjs';
import { finishedPage } from './finished-page.mjs';
import { markdownMath } from './markdown-math.mjs';
import { missingParts } from './missing-parts.mjs';
import { pageSource } from './page-source.mjs';
import { refusalsOf } from './refusals.mjs';
import { scrollingTables } from './scrolling-tables.mjs';

/** Where the pages find KaTeX's style sheet and fonts: beside them, so that they need no network. */
const ASSETS = 'assets/katex';

/** The page of the bibliography. */
const REFERENCES = 'documents/References.html';

/** The folders whose functions compute by formulas, and the functions among them that only check and complete what they are given. */
const NUMERICAL = new Set([
  'numeric',
  'spectrum',
  'mode',
  'methods',
  'stability',
  'tuning',
  'response',
  'objectives',
  'dynamics',
  'certificates',
]);
const PREPARING = new Set(['completeParameters', 'objectiveFrom']);

/**
 * A TypeDoc plugin: renders formulas, ships KaTeX's style sheet and fonts with the pages, fails the build where TeX is left
 * unrendered, files every export under the folder that it lives in, puts the explorer into pages that ask for it, links
 * sources with the bibliography, says under each page where it is edited and how to cite it, and fails the build where the
 * comment of a function lacks a part.
 *
 * @param {import('typedoc').Application} app
 */
export function load(app) {
  // Later than now: TypeDoc forgets what is set before it reads its configuration.
  app.on(Application.EVENT_BOOTSTRAP_END, () => app.options.setValue('markdownItLoader', markdownOf));
  app.renderer.hooks.on('head.end', (context) =>
    JSX.createElement('link', { rel: 'stylesheet', href: context.relativeURL(`${ASSETS}/katex.min.css`) }),
  );
  // Without an icon a browser asks the server for one that is not there.
  app.renderer.hooks.on('head.end', () => JSX.createElement('link', { rel: 'icon', href: 'data:,' }));
  const [citation, packageJson] = [readFileSync('CITATION.cff', 'utf8'), readFileSync('package.json', 'utf8')];
  app.renderer.hooks.on('footer.begin', ({ page: { model, project } }) =>
    JSX.createElement(
      'p',
      null,
      'Edit this page: ',
      sourceLink(pageSource(packageJson, sourcePath(project, model))),
      '. Cite this page: ',
      citationOf(citation, model.name),
    ),
  );
  app.renderer.on(RendererEvent.END, ({ outputDirectory }) => {
    copyKatex(join(outputDirectory, ASSETS));
    cpSync('dist/explorer', join(outputDirectory, 'explorer'), { recursive: true });
  });
  const keys = new Set(readFileSync('docs/references.md', 'utf8').match(/(?<=^### )\w+$/gm));
  app.renderer.on(PageEvent.END, (page) => {
    const raw = unrenderedTex(page.contents ?? '');
    if (raw !== undefined) app.logger.error(`${page.url}: TeX was not rendered: ${raw}`);
    page.contents = finishedPage(
      page.contents ?? '',
      `${'../'.repeat(page.url.split('/').length - 1)}${REFERENCES}`,
      keys,
    );
  });
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    const roots = new Set([project, ...project.getReflectionsByKind(ReflectionKind.Module)]);
    for (const reflection of Object.values(project.reflections)) {
      if (reflection.parent && roots.has(reflection.parent)) fileUnderFolder(project, reflection);
    }
  });
  app.converter.on(Converter.EVENT_RESOLVE_END, (context) => {
    for (const line of incompleteComments(context)) app.logger.error(line);
  });
}

/**
 * What is missing in the comments of functions: `name lacks what`.
 *
 * @param {import('typedoc').Context} context
 */
function incompleteComments(context) {
  const functions = context.project
    .getReflectionsByKind(ReflectionKind.Function)
    .filter((each) => each.isDeclaration());
  const symbols = new Map(functions.map((each) => [each, context.getSymbolFromReflection(each)]));
  const known = new Set([...symbols.values()].filter((symbol) => symbol !== undefined));
  const [program] = context.programs;
  return [...symbols].flatMap(([reflection, symbol]) => {
    if (symbol === undefined || program === undefined) throw new Error(`${reflection.name} must have a symbol`);
    const refusals = refusalsOf(program.getTypeChecker(), symbol, known);
    const computes = NUMERICAL.has(folderOf(context.project, reflection) ?? '') && !PREPARING.has(reflection.name);
    const missing = (reflection.signatures ?? []).flatMap((signature) =>
      missingParts(signature, { refusals, computes }),
    );
    return missing.map((part) => `${reflection.name} lacks ${part}`);
  });
}

/** @param {import('markdown-it').default} markdown */
function markdownOf(markdown) {
  markdownMath(markdown);
  explorerFrames(markdown);
  scrollingTables(markdown);
}

/**
 * The file of the repository that a page is made of.
 *
 * @param {import('typedoc').ProjectReflection} project
 * @param {import('typedoc').Reflection} model
 */
function sourcePath(project, model) {
  const made = model.isDocument() ? model.frontmatter['source'] : undefined;
  if (typeof made === 'string') return made;
  if (model.isProject()) return 'README.md';
  const file = project.files.getReflectionPath(model);
  const path = file === undefined ? project.getSymbolIdFromReflection(model)?.packagePath : relative('.', file);
  if (path === undefined) throw new Error(`${model.getFullName()} must come from a file`);
  return path.split(sep).join('/');
}

/** @param {import('./page-source.mjs').PageSource} source */
function sourceLink({ path, address }) {
  const code = JSX.createElement('code', null, path);
  return address === undefined ? code : JSX.createElement('a', { href: address }, code);
}

/**
 * The folder of the source that an export lives in.
 *
 * @param {import('typedoc').ProjectReflection} project
 * @param {import('typedoc').Reflection} reflection
 */
function folderOf(project, reflection) {
  return /^src\/(\w+)\//.exec(project.getSymbolIdFromReflection(reflection)?.packagePath ?? '')?.[1];
}

/**
 * @param {import('typedoc').ProjectReflection} project
 * @param {import('typedoc').Reflection} reflection
 */
function fileUnderFolder(project, reflection) {
  const folder = folderOf(project, reflection);
  if (folder === undefined) return;
  const signatures = reflection.isDeclaration() ? reflection.signatures : undefined;
  const comments = signatures ? signatures.map(({ comment }) => comment) : [reflection.comment];
  for (const comment of comments)
    comment?.blockTags.push(new CommentTag('@category', [{ kind: 'text', text: folder }]));
}

/** @param {string} target */
function copyKatex(target) {
  const from = dirname(createRequire(import.meta.url).resolve('katex/dist/katex.min.css'));
  mkdirSync(target, { recursive: true });
  cpSync(join(from, 'katex.min.css'), join(target, 'katex.min.css'));
  cpSync(join(from, 'fonts'), join(target, 'fonts'), {
    recursive: true,
    filter: (file) => !/\.(ttf|woff)$/.test(file),
  });
}

/**
 * A TeX command that readers would see as text.
 *
 * @param {string} html
 * @returns {string | undefined}
 */
function unrenderedTex(html) {
  const text = html.replace(/<(pre|code|annotation|script)\b.*?<\/\1>/gs, '').replace(/<[^>]*>/g, '');
  return /.{0,30}\\[a-zA-Z]{2,}.{0,30}/.exec(text)?.[0];
}
