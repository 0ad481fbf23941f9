import { describe, expect, it } from 'vitest';

import { mergedCurves, sharedNames } from '../../src/render/comparison-layers.ts';
import { comparisonSvg } from '../../src/render/comparison-svg.ts';
import { overlap, type Box } from '../../src/render/place-labels.ts';
import { textWidth } from '../../src/render/text-width.ts';
import { ratesAgainstKappa } from '../../src/response/rates-against-kappa.ts';
import { parseXml } from '../helpers/parse-xml.ts';

const kappas = (decades: number): readonly number[] =>
  Array.from({ length: 48 * decades + 1 }, (_, i) => 10 ** (i / 48));

/** The names beside the lines, each with its box and its words. */
function namesIn(svg: string): readonly { readonly box: Box; readonly words: readonly string[] }[] {
  const texts = Array.from(parseXml(svg).getElementsByTagName('text')).filter((text) =>
    (text.getAttribute('class') ?? '').includes('hb-name'),
  );
  return texts.map((text) => {
    const lines = Array.from(text.getElementsByTagName('tspan'));
    const words = lines.map(({ textContent }) => textContent ?? '');
    const width = Math.max(...words.map((word) => textWidth(word, 11)));
    const at = (name: string): readonly number[] => lines.map((line) => Number(line.getAttribute(name)));
    const [x = NaN] = at('x');
    const top = Math.min(...at('y')) - 9;
    return { words, box: { x: x - width / 2, y: top, width, height: Math.max(...at('y')) + 2 - top } };
  });
}

describe('comparisonSvg', () => {
  it.each([3, 4, 6, 10])('names every method once, in labels that do not collide, over %d decades', (decades) => {
    const rates = ratesAgainstKappa(kappas(decades));
    const names = namesIn(comparisonSvg(rates, { kappa: 20 }));
    const shared = sharedNames(mergedCurves(rates)).flatMap((sentence) =>
      sentence.replace(/^.*?: |\.$/g, '').split(/, (?!best|standard)/),
    );
    const words = [...names.flatMap(({ words }) => words.filter((word) => !word.startsWith('and '))), ...shared];
    expect(words.map((word) => word.toLowerCase()).sort()).toEqual(
      rates.curves.map(({ title }) => title.toLowerCase()).sort(),
    );
    const more = names.flatMap(({ words }) => words.flatMap((word) => /^and (\d+) others$/.exec(word)?.[1] ?? []));
    expect(more.reduce((sum, count) => sum + Number(count), 0)).toBe(shared.length);
    names.forEach(({ box }, i) => {
      for (const other of names.slice(i + 1)) expect(overlap(box, other.box)).toBe(false);
    });
  });

  it('draws lines that coincide once', () => {
    const merged = mergedCurves(ratesAgainstKappa(kappas(4)));
    const groups = merged.map(({ titles }) => titles);
    expect(groups).toContainEqual(expect.arrayContaining(['heavy ball', 'quasi-hyperbolic momentum', 'PyTorch SGD']));
    expect(groups).toContainEqual(['Nesterov, standard', 'triple momentum', 'robust momentum']);
    expect(groups[0]).toContain('heavy ball');
    expect(groups.at(-1)).toEqual(['gradient descent']);
  });

  it('marks the given κ on every line that is in the plot, and none without one', () => {
    const rates = ratesAgainstKappa(kappas(4));
    const circles = (kappa?: number): number =>
      parseXml(comparisonSvg(rates, kappa === undefined ? {} : { kappa })).getElementsByTagName('circle').length;
    expect(circles()).toBe(0);
    expect(circles(100)).toBe(mergedCurves(rates).length);
    // Gradient descent has left the plot by then.
    expect(circles(9000)).toBe(mergedCurves(rates).length - 1);
  });

  it('is equal for equal input, in light, dark and the reader’s colours, and takes a heading and a note', () => {
    const rates = ratesAgainstKappa(kappas(3));
    const options = { heading: 'Rates <1>', note: 'made here', theme: 'dark' } as const;
    expect(comparisonSvg(rates, options)).toBe(comparisonSvg(rates, options));
    expect(comparisonSvg(rates, options)).toContain('Rates &lt;1&gt;');
    expect(comparisonSvg(rates, options)).toContain('made here');
    expect(comparisonSvg(rates)).toContain('prefers-color-scheme: dark');
    expect(comparisonSvg(rates, { theme: 'light' })).not.toContain('prefers-color-scheme');
  });
});
