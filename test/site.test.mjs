import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { citationOf } from '../docs/tools/citation.mjs';
import { explorerFrames } from '../docs/tools/explorer-frame.mjs';

describe('citationOf', () => {
  const cff = 'title: heavyball\nauthors:\n  - name: heavyball authors\nversion: 0.1.0\ndate-released: 2026-11-22\n';

  it('names authors, year, page, title and version', () => {
    expect(citationOf(cff, 'ODE limits')).toBe('heavyball authors (2026). “ODE limits”, heavyball 0.1.0.');
  });

  it('fails where the file lacks one of them', () => {
    expect(() => citationOf(cff.replace('version', 'release'), 'x')).toThrow('CITATION.cff must say its version');
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

  it('fails where the command does', () => {
    expect(() => render('```explore\nheavyball explore --beta x\n```\n')).toThrow(/^heavyball explore --beta x: /);
    expect(() => render('```explore\nls\n```\n')).toThrow('the command must be heavyball explore, got ls');
  });

  it('leaves other blocks alone', () => {
    expect(render('```ts\n1;\n```\n')).toBe('<pre><code class="language-ts">1;\n</code></pre>\n');
  });
});
