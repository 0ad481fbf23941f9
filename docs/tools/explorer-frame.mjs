import { spawnSync } from 'node:child_process';

/**
 * A markdown-it plugin that puts the explorer where a block of the language `explore` has a `heavyball explore` command: at
 * the state that the command opens. Elsewhere than on the site, readers see the command.
 *
 * @param {import('markdown-it').default} markdown
 */
export function explorerFrames(markdown) {
  const { fence } = markdown.renderer.rules;
  if (fence === undefined) throw new Error('markdown-it must have a rule for fences');
  markdown.renderer.rules.fence = (tokens, index, options, env, self) => {
    const token = tokens[index];
    if (token?.info.trim() !== 'explore') return fence(tokens, index, options, env, self);
    return frameOf(token.content.trim(), markdown.utils.escapeHtml);
  };
}

/**
 * @param {string} command
 * @param {(text: string) => string} escape
 */
function frameOf(command, escape) {
  const [program, ...words] = command.split(/\s+/);
  if (program !== 'heavyball') throw new Error(`the command must be heavyball explore, got ${command}`);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['dist/cli/main.js', ...words, '--no-serve', '--json'],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`${command}: ${stderr}`);
  /** @type {unknown} */
  const document = JSON.parse(stdout);
  const { fragment } = /** @type {{ readonly fragment: string }} */ (document);
  // Documents are one folder below the page.
  const address = escape(`../explorer/index.html#${fragment}`);
  const title = escape(command);
  return (
    `<iframe class="explorer" src="${address}" title="The explorer, as ${title} opens it" loading="lazy"></iframe>\n` +
    `<p><a href="${address}">Open it on a page of its own</a>, or by <code>npx ${title}</code>.</p>\n`
  );
}
