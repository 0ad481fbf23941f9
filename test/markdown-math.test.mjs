import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { markdownMath } from '../docs/tools/markdown-math.mjs';

const render = (/** @type {string} */ text) => new MarkdownIt().use(markdownMath).render(text);
const isMath = (/** @type {string} */ html) => html.includes('class="katex"');

describe('markdownMath', () => {
  it('renders formulas in a line, in a line of their own, and over several lines', () => {
    expect(isMath(render('the rate $\\rho^k$, here'))).toBe(true);
    expect(render('$$\\rho = 1$$')).toContain('katex-display');
    expect(render('$$\n\\rho\n= 1\n$$\n\nafter')).toMatch(/katex-display.*<p>after<\/p>/s);
    expect(render('so\n$$\\rho = 1$$\nholds')).toMatch(/<p>so<\/p>\n<p><span class="katex-display">.*<p>holds<\/p>/s);
  });

  it('leaves amounts of money, escaped dollars and code as text', () => {
    for (const text of ['$5 and $6', 'from $ 5 to 6 $', '\\$x\\$', '`$x$`', '```\n$x$\n```', 'costs $5']) {
      expect(isMath(render(text)), text).toBe(false);
    }
  });

  it('keeps subscripts from becoming emphasis', () => {
    expect(render('$a_{k} b_{k}$ and $c_*$')).not.toContain('<em>');
  });

  it('fails on TeX that KaTeX cannot read, and on a block that is never closed', () => {
    expect(() => render('$\\nope$')).toThrow('nope');
    expect(() => render('$$\n\\rho\n\nafter')).toThrow('never closed');
  });
});
