import { spawnSync } from 'node:child_process';

/**
 * A markdown-it plugin that puts the explorer where a block of the language `explore` has a `heavyball explore` command: at
 * the state that the command opens. The words after the language name the views to show and further fields of the address,
 * as in `explore roots profile locus=lambda`; without a view the whole page is there. Elsewhere than on the site, readers see
 * the command.
 *
 * @param {import('markdown-it').default} markdown
 */
export function explorerFrames(markdown) {
  const { fence } = markdown.renderer.rules;
  if (fence === undefined) throw new Error('markdown-it must have a rule for fences');
  markdown.renderer.rules.fence = (tokens, index, options, env, self) => {
    const token = tokens[index];
    const [language, ...words] = token?.info.trim().split(/\s+/) ?? [];
    if (token === undefined || language !== 'explore') return fence(tokens, index, options, env, self);
    return frameOf(token.content.trim(), words, markdown.utils.escapeHtml);
  };
}

/**
 * @param {string} command
 * @param {readonly string[]} words
 * @param {(text: string) => string} escape
 */
function frameOf(command, words, escape) {
  const views = words.filter((word) => !word.includes('='));
  const fragment = [fragmentOf(command), ...words.filter((word) => word.includes('='))].join('&');
  heavyball(command, ['explore', '--from-url', `#${fragment}`]);
  // Documents are one folder below the page.
  const page = '../explorer/index.html';
  const query = views.length > 0 ? `?views=${views.join(',')}` : '';
  const title = escape(command);
  return (
    `<iframe class="explorer" src="${escape(`${page}${query}#${fragment}`)}" title="The explorer, as ${title} opens it" loading="lazy"></iframe>\n` +
    `<p class="explorer"><a href="${escape(`${page}#${fragment}`)}">All views of this</a>, or <code>npx ${title}</code></p>\n`
  );
}

/** @param {string} command */
function fragmentOf(command) {
  const [program, ...words] = command.split(/\s+/);
  if (program !== 'heavyball') throw new Error(`the command must be heavyball explore, got ${command}`);
  /** @type {unknown} */
  const document = JSON.parse(heavyball(command, [...words, '--no-serve', '--json']));
  return /** @type {{ readonly fragment: string }} */ (document).fragment;
}

/**
 * What the program prints.
 *
 * @param {string} command Named where it fails.
 * @param {readonly string[]} words
 */
function heavyball(command, words) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/cli/main.js', ...words], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command}: ${stderr}`);
  return stdout;
}
