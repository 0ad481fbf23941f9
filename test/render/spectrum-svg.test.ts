import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { spectrumSvg } from '../../src/render/spectrum-svg.ts';
import { fromEigenvalues } from '../../src/spectrum/from-eigenvalues.ts';
import { fromInterval } from '../../src/spectrum/from-interval.ts';
import { fromKappa } from '../../src/spectrum/from-kappa.ts';
import { parseXml } from '../helpers/parse-xml.ts';
import { real } from '../helpers/real.ts';
import { cornersOf, middleOf, numberOf, textsOf, withClass } from '../helpers/svg.ts';

const eigenvalue = fc.oneof(
  real(-300, 300).map((exponent) => 10 ** exponent),
  real(-12, 3).map((exponent) => -(10 ** exponent)),
  fc.constant(0),
);

describe('spectrumSvg', () => {
  it('marks every positive and every negative eigenvalue once, whatever the spectrum', () => {
    fc.assert(
      fc.property(fc.array(eigenvalue, { minLength: 1, maxLength: 20 }), (list) => {
        const spectrum = fromEigenvalues(list);
        const text = spectrumSvg(spectrum);
        expect(text).not.toMatch(/NaN|Infinity|undefined|null/);
        const root = parseXml(text);
        const positive = list.length - spectrum.flat - spectrum.negative.length;
        expect(withClass(root, 'hb-soft', 'hb-ink-0')).toHaveLength(positive);
        expect(withClass(root, 'hb-soft', 'hb-ink-1')).toHaveLength(spectrum.negative.length);
      }),
      { numRuns: 100 },
    );
  });

  it('puts λ at its logarithm and at the number of eigenvalues up to it', () => {
    const root = parseXml(spectrumSvg(fromEigenvalues([1, 10, 10, 1000])));
    const marks = withClass(root, 'hb-soft', 'hb-ink-0').map(middleOf);
    const [one = NaN, ten = NaN, tenAgain, thousand = NaN] = marks.map(([x]) => x);
    expect(tenAgain).toBe(ten);
    expect((ten - one) / (thousand - one)).toBeCloseTo(1 / 3, 4);
    const heights = marks.map(([, y]) => y);
    expect(heights[0]! - heights[1]!).toBeGreaterThan(20);
    expect(heights[0]! - heights[1]!).toBeCloseTo(heights[2]! - heights[3]!, 1);
  });

  it('puts a negative λ at |λ|, below the rest', () => {
    const root = parseXml(spectrumSvg(fromEigenvalues([-10, 1, 10, 100])));
    const [negative = [NaN, NaN]] = withClass(root, 'hb-soft', 'hb-ink-1').map(middleOf);
    const positive = withClass(root, 'hb-soft', 'hb-ink-0').map(middleOf);
    expect(negative[0]).toBeCloseTo(positive[1]![0], 1);
    expect(negative[1]).toBeGreaterThan(positive[0]![1]);
    expect(textsOf(root)).toContain('1 negative eigenvalue, at |λ|');
  });

  it('marks μ and L with a line each and names κ', () => {
    const root = parseXml(spectrumSvg(fromEigenvalues([0.001, 0.175])));
    const lines = withClass(root, 'hb-line', 'hb-dash').map((line) => cornersOf(line)[0]?.[0]);
    expect(lines).toEqual(withClass(root, 'hb-soft').map((mark) => middleOf(mark)[0]));
    expect(textsOf(root)).toEqual(expect.arrayContaining(['μ', 'L', 'κ = 175']));
  });

  it('raises the curve by the weights where there are some', () => {
    const root = parseXml(spectrumSvg(fromEigenvalues([1, 2, 4], [1, 2, 1])));
    const [first = NaN, second = NaN, third = NaN] = withClass(root, 'hb-soft').map((mark) => middleOf(mark)[1]);
    expect(first - second).toBeCloseTo(2 * (second - third), 1);
    expect(textsOf(root)).toContain('weight in (0, λ]');
  });

  it('draws an interval as a bar from μ to L', () => {
    const root = parseXml(spectrumSvg(fromInterval(1, 100)));
    const bar = withClass(root, 'hb-fill-3')[0];
    const [left = NaN, right = NaN] = withClass(root, 'hb-line', 'hb-dash').map(
      (line) => cornersOf(line)[0]?.[0] ?? NaN,
    );
    expect(numberOf(bar, 'x')).toBeCloseTo(left, 2);
    expect(numberOf(bar, 'width')).toBeCloseTo(right - left, 1);
    expect(textsOf(root).join(' ')).toContain('Every curvature in [μ, L] = [1, 100], κ = 100.');
  });

  it('draws one line where μ = L', () => {
    const root = parseXml(spectrumSvg(fromKappa(1)));
    expect(textsOf(root)).toContain('μ = L, κ = 1');
    expect(withClass(root, 'hb-line', 'hb-dash')).toHaveLength(1);
  });

  it('says what is flat and what is negative', () => {
    const words = textsOf(parseXml(spectrumSvg(fromEigenvalues([-2, -1, 0, 3])))).join(' ');
    expect(words).toContain('1 flat direction (|λ| ≤');
    expect(words).toContain('A saddle: 2 negative eigenvalues, from −2 to −1.');
    const none = textsOf(parseXml(spectrumSvg(fromEigenvalues([0, -1])))).join(' ');
    expect(none).toContain('no eigenvalue above the flat threshold');
    expect(none).toContain('No minimum: 1 negative eigenvalue, −1.');
    const top = textsOf(parseXml(spectrumSvg(fromEigenvalues([-3, -1])))).join(' ');
    expect(top).toContain('A maximum: 2 negative eigenvalues, from −3 to −1.');
  });

  it('gives equal text for equal input', () => {
    const draw = (): string => spectrumSvg(fromEigenvalues([1, 2, 3]), { heading: 'H', note: 'n' });
    expect(draw()).toBe(draw());
  });
});
