import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Application, CommentTag, Converter, JSX, PageEvent, ReflectionKind, RendererEvent } from 'typedoc';
import { citationOf } from './citation.mjs';
import { explorerFrames } from './explorer-frame.mjs';
import { markdownMath } from './markdown-math.mjs';

/** Where the pages find KaTeX's style sheet and fonts: beside them, so that they need no network. */
const ASSETS = 'assets/katex';

/**
 * A TypeDoc plugin: renders formulas, ships KaTeX's style sheet and fonts with the pages, fails the build where TeX is left
 * unrendered, files every export under the folder that it lives in, puts the explorer into pages that ask for it, and says
 * under each page how to cite it.
 *
 * @param {import('typedoc').Application} app
 */
export function load(app) {
  // Later than now: TypeDoc forgets what is set before it reads its configuration.
  app.on(Application.EVENT_BOOTSTRAP_END, () => app.options.setValue('markdownItLoader', markdownOf));
  app.renderer.hooks.on('head.end', (context) =>
    JSX.createElement('link', { rel: 'stylesheet', href: context.relativeURL(`${ASSETS}/katex.min.css`) }),
  );
  const citation = readFileSync('CITATION.cff', 'utf8');
  app.renderer.hooks.on('footer.begin', (context) =>
    JSX.createElement('p', null, 'Cite this page: ', citationOf(citation, context.page.model.name)),
  );
  app.renderer.on(RendererEvent.END, ({ outputDirectory }) => {
    copyKatex(join(outputDirectory, ASSETS));
    cpSync('dist/explorer', join(outputDirectory, 'explorer'), { recursive: true });
  });
  app.renderer.on(PageEvent.END, ({ url, contents }) => {
    const raw = unrenderedTex(contents ?? '');
    if (raw !== undefined) app.logger.error(`${url}: TeX was not rendered: ${raw}`);
  });
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    const roots = new Set([project, ...project.getReflectionsByKind(ReflectionKind.Module)]);
    for (const reflection of Object.values(project.reflections)) {
      if (reflection.parent && roots.has(reflection.parent)) fileUnderFolder(project, reflection);
    }
  });
}

/** @param {import('markdown-it').default} markdown */
function markdownOf(markdown) {
  markdownMath(markdown);
  explorerFrames(markdown);
}

/**
 * @param {import('typedoc').ProjectReflection} project
 * @param {import('typedoc').Reflection} reflection
 */
function fileUnderFolder(project, reflection) {
  const folder = /^src\/(\w+)\//.exec(project.getSymbolIdFromReflection(reflection)?.packagePath ?? '')?.[1];
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
