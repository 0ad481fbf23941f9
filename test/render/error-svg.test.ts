import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { errorSvg } from '../../src/render/error-svg.ts';
import type { ErrorSeries } from '../../src/render/error-series.ts';
import { passingOf } from '../../src/render/error-series.ts';
import { parseXml } from '../helpers/parse-xml.ts';
import { real } from '../helpers/real.ts';
import { cornersOf, middleOf, numberOf, textsOf, withClass } from '../helpers/svg.ts';

/** The plot of the picture. */
const PLOT = { left: 66, right: 582, top: 40, bottom: 380 };

const geometric = (rate: number, steps: number, label = 'a'): ErrorSeries => ({
  label,
  values: Array.from({ length: steps + 1 }, (_, k) => 7 * rate ** k),
  predictedRate: rate,
});

const seriesOf = fc.record({
  label: fc.string({ maxLength: 30 }),
  values: fc
    .array(fc.oneof(fc.double({ min: 0, max: 1e300, noNaN: true }), fc.constant(0)), { maxLength: 60 })
    .chain((rest) => fc.double({ min: 1e-300, max: 1e300, noNaN: true }).map((first) => [first, ...rest])),
  predictedRate: real(0, 3),
});

describe('errorSvg', () => {
  it('is well-formed and has no undefined number, for any valid series', () => {
    fc.assert(
      fc.property(
        fc.array(seriesOf, { minLength: 1, maxLength: 9 }),
        fc.double({ min: 1e-15, max: 0.9, noNaN: true }),
        (series, epsilon) => {
          const text = errorSvg(
            series.map((one) => ({ ...one, label: one.label.replaceAll(/NaN|null/g, '') })),
            { epsilon },
          );
          expect(text).not.toMatch(/NaN|undefined|null/);
          parseXml(text);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('draws a geometric series as the straight line that its rate predicts', () => {
    const root = parseXml(errorSvg([geometric(0.8, 90)]));
    const dashed = withClass(root, 'hb-dash', 'hb-stroke-0').map(cornersOf)[0] ?? [];
    const [start, end] = [dashed[0]!, dashed[1]!];
    expect(start[0]).toBe(PLOT.left);
    const line = withClass(root, 'hb-line', 'hb-stroke-0').find((item) => cornersOf(item).length > 50);
    for (const [x, y] of cornersOf(line).filter(([, height]) => height < PLOT.bottom)) {
      expect(y).toBeCloseTo(start[1] + ((x - start[0]) / (end[0] - start[0])) * (end[1] - start[1]), 1);
    }
  });

  it('puts a ring where the error stays at or below ε from there on, at the height of ε', () => {
    const values = [1, 0.001, 0.5, 0.02, 0.05, 0.001, 0.0005];
    const root = parseXml(errorSvg([{ label: 'a', values, predictedRate: 0.3 }], { epsilon: 0.01 }));
    const ring = withClass(root, 'hb-thick').find(({ tagName }) => tagName === 'circle');
    expect(middleOf(ring)[0]).toBeCloseTo(PLOT.left + (5 / 6) * (PLOT.right - PLOT.left), 1);
    expect(textsOf(root)).toContain('k = 5');
    const level = withClass(root, 'hb-dot')[0]?.getAttribute('d') ?? '';
    expect(level).toContain(` ${numberOf(ring, 'cy')}`);
  });

  it('has no ring where the series ends above ε, and says so', () => {
    const root = parseXml(errorSvg([geometric(0.99, 10)]));
    expect(withClass(root, 'hb-thick').filter(({ tagName }) => tagName === 'circle')).toEqual([]);
    expect(textsOf(root).join(' ')).toContain('above ε still at k = 10.');
  });

  it('ends a growing or a vanishing prediction at the edge of the plot, on the line', () => {
    const grown = cornersOf(withClass(parseXml(errorSvg([geometric(3, 40)])), 'hb-dash', 'hb-stroke-0')[0]);
    expect(grown[1]?.[1]).toBeCloseTo(PLOT.top, 0);
    const zero = { label: 'a', values: [1, 0, 0], predictedRate: 0 };
    const fallen = cornersOf(withClass(parseXml(errorSvg([zero])), 'hb-dash', 'hb-stroke-0')[0]);
    expect(fallen[1]?.[1]).toBeCloseTo(PLOT.bottom, 0);
    const flat = { label: 'a', values: [1, 1, 1], predictedRate: 1 };
    const level = cornersOf(withClass(parseXml(errorSvg([flat])), 'hb-dash', 'hb-stroke-0')[0]);
    expect(level[1]).toEqual([PLOT.right, level[0]?.[1]]);
  });

  it('tells series apart by marks as well as colours', () => {
    const root = parseXml(errorSvg([geometric(0.9, 200, 'a'), geometric(0.8, 200, 'b'), geometric(0.7, 200, 'c')]));
    const shapes = [0, 1, 2].map((i) => {
      const mark = withClass(root, 'hb-mark', `hb-ink-${i}`)[0];
      return mark?.tagName === 'circle' ? 1 : cornersOf(mark).length;
    });
    expect(shapes).toEqual([1, 4, 3]);
  });

  it('keeps a picture of a million iterations small, with its extremes', () => {
    const values = Array.from({ length: 1_000_001 }, (_, k) => (k === 500_003 ? 1e-9 : 1));
    const text = errorSvg([{ label: 'a', values, predictedRate: 1 }], { epsilon: 1e-6 });
    expect(text.length).toBeLessThan(60_000);
    const line = withClass(parseXml(text), 'hb-line', 'hb-stroke-0').find((item) => cornersOf(item).length > 50);
    expect(Math.max(...cornersOf(line).map(([, y]) => y))).toBeGreaterThan(PLOT.top + 200);
  });

  it('escapes labels and gives equal text for equal input', () => {
    const series = [geometric(0.5, 30, '</text><script>')];
    const root = parseXml(errorSvg(series));
    expect(root.getElementsByTagName('script')).toHaveLength(0);
    expect(textsOf(root)).toContain('</text><script>');
    expect(errorSvg(series)).toBe(errorSvg(series));
  });

  it('puts parameters and rate in the caption', () => {
    const series = { ...geometric(0.5, 30, 'heavy ball'), parameters: { beta: 0.25, eta: 1 } };
    const words = textsOf(parseXml(errorSvg([series]))).join(' ');
    expect(words).toContain('Heavy ball: β = 0.25, η = 1; ρ = 0.5; at most ε from k = 20 on.');
    expect(words).toContain('ε = 10⁻⁶ of the error at the start.');
  });

  it('refuses what is not an error', () => {
    const refused =
      (values: readonly number[], predictedRate = 0.5): (() => string) =>
      () =>
        errorSvg([{ label: 'a', values, predictedRate }]);
    expect(refused([])).toThrow('errorSvg: values of "a" must begin with a number above 0, got undefined');
    expect(refused([0, 1])).toThrow('errorSvg: values of "a" must begin with a number above 0, got 0');
    expect(refused([1, -2])).toThrow('errorSvg: values[1] of "a" must be a finite number ≥ 0, got -2');
    expect(refused([1, NaN])).toThrow('errorSvg: values[1] of "a" must be a finite number ≥ 0, got NaN');
    expect(refused([1, Infinity])).toThrow('errorSvg: values[1] of "a" must be a finite number ≥ 0, got Infinity');
    expect(refused([1], -1)).toThrow('errorSvg: predictedRate of "a" must be a finite number ≥ 0, got -1');
    expect(refused([1], NaN)).toThrow('errorSvg: predictedRate of "a" must be a finite number ≥ 0, got NaN');
    expect(() => errorSvg([])).toThrow('errorSvg: series must have at least one entry, got none');
    for (const epsilon of [0, 1, NaN]) {
      expect(() => errorSvg([geometric(0.5, 3)], { epsilon })).toThrow(
        `errorSvg: epsilon must be a number between 0 and 1, got ${epsilon}`,
      );
    }
  });
});

describe('passingOf', () => {
  it('counts an error of just ε as passed', () => {
    expect(passingOf([8, 2, 1], 0.25)).toBe(1);
    expect(passingOf([8, 2, 3], 0.25)).toBe(null);
  });

  it('is the smallest K with values[k] ≤ ε·values[0] for all k ≥ K', () => {
    fc.assert(
      fc.property(fc.array(real(0, 1)), (rest) => {
        const values = [1, ...rest];
        const below = (from: number): boolean => values.slice(from).every((value) => value <= 0.1);
        const all = values.map((_, k) => k).filter(below);
        expect(passingOf(values, 0.1)).toBe(all[0] ?? null);
      }),
    );
  });
});
