import { describe, expect, it } from 'vitest';

import { legend, type LegendEntry } from '../../src/render/legend.ts';
import { element } from '../../src/render/markup.ts';
import { parseXml } from '../helpers/parse-xml.ts';
import { numberOf } from '../helpers/svg.ts';

const LONG = 'underdamped at μ, alternating at L';
const entry = (label: string): LegendEntry => ({ label, swatch: 'area', style: '' });

/** The words of a legend with their places, and its height. */
function placed(
  labels: readonly string[],
  width: number,
  spanning: boolean,
): { readonly words: readonly (readonly [string, number, number])[]; readonly height: number } {
  const { content, height } = legend(labels.map(entry), { x: 0, y: 0, width, spanning });
  const texts = parseXml(element('svg', {}, content).markup).getElementsByTagName('text');
  return {
    words: Array.from(texts, (text) => [text.textContent ?? '', numberOf(text, 'x'), numberOf(text, 'y')]),
    height,
  };
}

describe('legend', () => {
  it('has as many columns as its widest label leaves', () => {
    expect(placed(['a', 'b', 'c'], 500, false).height).toBe(18);
    expect(placed(['a', LONG, 'b'], 500, false).height).toBe(54);
  });

  it('lets long labels take several columns where it may, and is no higher for it', () => {
    const { words, height } = placed(['a', LONG, 'b', 'c'], 500, true);
    expect(height).toBe(36);
    const [a, long, b, c] = words.map(([, x, y]) => ({ x, y }));
    expect([a?.y, b?.y]).toEqual([long?.y, c?.y]);
    expect(b?.x).toBe(a?.x);
    expect(long?.x).toBeGreaterThan(a?.x ?? NaN);
  });

  it('keeps entries apart, in their order and within the width', () => {
    const { words } = placed(['monotone', LONG, 'mixed-sign', 'diverges', LONG, 'optimum'], 500, true);
    words.forEach(([text, x, y], i) => {
      expect(x + 5 * text.length).toBeLessThan(500);
      const [, nextX = NaN, nextY = NaN] = words[i + 1] ?? [];
      if (i + 1 < words.length) expect(nextY > y || (nextY === y && nextX > x + 5 * text.length)).toBe(true);
    });
  });

  it('breaks a label that is wider than the whole', () => {
    const { words, height } = placed(['a', LONG], 150, true);
    expect(words.map(([text]) => text).join(' ')).toBe(`a ${LONG}`);
    expect(words.length).toBeGreaterThan(2);
    expect(height).toBe(18 + 18 + 14 * (words.length - 2));
  });

  it('has no height without entries', () => {
    expect([placed([], 300, false).height, placed([], 300, true).height]).toEqual([0, 0]);
  });
});
