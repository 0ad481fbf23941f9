import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { concat, element, escapeText } from '../../src/render/markup.ts';
import { parseXml } from '../helpers/parse-xml.ts';

describe('element', () => {
  it('gives back any text and any attribute when it is parsed', () => {
    const text = fc.string({ unit: 'grapheme' }).filter((value) => !/[\r\uFFFD]/.test(value));
    fc.assert(
      fc.property(text, text, (content, value) => {
        const printable = escapeText(content).includes('\uFFFD') || escapeText(value).includes('\uFFFD');
        fc.pre(!printable && !/[\n\t]/.test(value));
        const root = parseXml(element('a', { title: value }, content).markup);
        expect(root.textContent).toBe(content);
        expect(root.getAttribute('title')).toBe(value);
      }),
    );
  });

  it('does not let text become an element or leave its attribute', () => {
    expect(element('p', { title: `"'><script>` }, '<script>&amp;').markup).toBe(
      '<p title="&quot;&#39;&gt;&lt;script&gt;">&lt;script&gt;&amp;amp;</p>',
    );
  });

  it('closes elements without content in the way that HTML expects', () => {
    expect(element('td').markup).toBe('<td></td>');
    expect(element('path', { d: 'M0 0' }).markup).toBe('<path d="M0 0"/>');
  });

  it('prints numbers to two decimals and leaves out what is undefined', () => {
    expect(element('circle', { cx: 1 / 3, cy: -0.001, r: undefined }).markup).toBe('<circle cx="0.33" cy="0"/>');
  });

  it('keeps markup as it is and leaves out null', () => {
    expect(concat(element('b', {}, 'x'), null, '<').markup).toBe('<b>x</b>&lt;');
  });
});

describe('escapeText', () => {
  it('replaces every character that XML cannot hold, and no other', () => {
    expect(escapeText('\u0000\u0008\u000b\u001f\udfff\ud800\ufffe\uffff')).toBe('\uFFFD'.repeat(8));
    expect(escapeText('\t\n\r \u007f\ud7ff\ue000\ufffd\u{1f600}')).toBe('\t\n\r \u007f\ud7ff\ue000\ufffd\u{1f600}');
  });
});
