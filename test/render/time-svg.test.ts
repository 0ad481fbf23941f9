import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inputRangeError, inputTypeError } from '../../src/numeric/input-error.ts';
import { timeSvg, type TimeCurve } from '../../src/render/time-svg.ts';
import { parseXml } from '../helpers/parse-xml.ts';
import { cornersOf, middleOf, textsOf, withClass } from '../helpers/svg.ts';

/** The plot of the picture. */
const PLOT = { left: 66, right: 582, top: 40, bottom: 380 };
const times = [0, 1, 2, 3, 4];
const curve = (values: readonly number[], change: Partial<TimeCurve> = {}): TimeCurve => ({
  label: 'a',
  times: values.map((_, k) => k),
  values,
  drawnAs: 'line',
  colour: 0,
  ...change,
});
const draw = (curves: readonly TimeCurve[], options = {}) =>
  parseXml(timeSvg(curves, { quantity: 'energy', ...options }));

describe('timeSvg', () => {
  it('is well-formed and has no undefined number, for any finite curves', () => {
    const value = fc.double({ min: -1e300, max: 1e300, noNaN: true });
    const any = fc.record({
      values: fc.array(value, { minLength: 1, maxLength: 300 }),
      drawnAs: fc.constantFrom('line', 'marks', 'dashes' as const),
      colour: fc.integer({ min: 0, max: 5 }),
    });
    fc.assert(
      fc.property(fc.array(any, { minLength: 1, maxLength: 5 }), fc.boolean(), (parts, isLog) => {
        const curves = parts.map((part) =>
          curve(
            isLog ? part.values.map((v) => Math.abs(v) + 1e-300) : part.values,
            part.drawnAs === 'line' ? {} : { drawnAs: part.drawnAs, colour: part.colour },
          ),
        );
        const text = timeSvg(curves, { quantity: 'energy', scale: isLog ? 'log' : 'linear' });
        expect(text).not.toMatch(/NaN|undefined|null|Infinity/);
        parseXml(text);
      }),
      { numRuns: 40 },
    );
  });

  it('draws what is proportional to time as a straight line across the plot, with a little room', () => {
    const [path] = withClass(draw([curve([0, 1, 2, 3, 4])]), 'hb-line', 'hb-stroke-0');
    const corners = cornersOf(path);
    expect([corners[0]![0], corners[4]![0]]).toEqual([PLOT.left, PLOT.right]);
    corners.forEach(([x, y], k) => {
      expect(x).toBeCloseTo(PLOT.left + (k / 4) * (PLOT.right - PLOT.left), 1);
      expect(y).toBeCloseTo(PLOT.bottom - ((k + 0.2) / 4.4) * (PLOT.bottom - PLOT.top), 1);
    });
  });

  it('draws exponentials as straight lines on a logarithmic scale, over at most twelve powers of ten', () => {
    const [path] = withClass(draw([curve(times.map((t) => Math.exp(-t)))], { scale: 'log' }), 'hb-line', 'hb-stroke-0');
    const ys = cornersOf(path).map(([, y]) => y);
    ys.slice(2).forEach((y, k) => {
      expect(y - ys[k + 1]!).toBeCloseTo(ys[1]! - ys[0]!, 1);
    });
    const deep = textsOf(draw([curve([1, 1e-30, 0])], { scale: 'log' }));
    expect(deep).toContain('10⁻¹²');
    expect(deep.join()).not.toContain('10⁻¹³');
  });

  it('draws marks as circles at their points, and of many only some', () => {
    const root = draw([curve([0, 4], { drawnAs: 'marks', colour: 2 })]);
    const legend = 1;
    const circles = withClass(root, 'hb-ink-2').filter(({ tagName }) => tagName === 'circle');
    expect(circles.length).toBe(2 + legend);
    expect(middleOf(circles[0])[0]).toBe(PLOT.left);
    const many = draw([
      curve(
        Array.from({ length: 241 }, (_, k) => k),
        { drawnAs: 'marks', colour: 2 },
      ),
    ]);
    expect(withClass(many, 'hb-ink-2').length).toBe(81 + legend);
  });

  it('draws what is proved as dashes, and says what is what', () => {
    const curves = [curve([1, 2]), curve([3, 3], { label: 'bound', drawnAs: 'dashes', colour: 4 })];
    const root = draw(curves, { heading: 'Fall', sentences: ['It falls.'], note: 'v1' });
    expect(withClass(root, 'hb-line', 'hb-dash', 'hb-stroke-4').length).toBe(2);
    expect(textsOf(root)).toEqual(
      expect.arrayContaining(['Fall', 'a', 'bound', 'It falls.', 'v1', 'energy', 'time t']),
    );
    expect(textsOf(draw(curves))).toContain('Against time');
  });

  it('has room around a value that stays the same, and around one time', () => {
    const [path] = withClass(draw([curve([5, 5])]), 'hb-line', 'hb-stroke-0');
    expect(cornersOf(path)[0]![1]).toBe((PLOT.top + PLOT.bottom) / 2);
    const [mark] = withClass(draw([curve([5], { drawnAs: 'marks' })]), 'hb-ink-0');
    expect(middleOf(mark)).toEqual([PLOT.left, (PLOT.top + PLOT.bottom) / 2]);
  });

  it('names what cannot be drawn', () => {
    const drawn =
      (curves: readonly TimeCurve[], options = {}) =>
      () =>
        timeSvg(curves, { quantity: 'energy', ...options });
    expect(drawn([])).toThrow(inputRangeError('timeSvg: curves must have at least one entry, got none'));
    expect(drawn([curve([1], { times: [0, 1] })])).toThrow(
      inputRangeError('timeSvg: "a" must have a value for each of one or more times, got 1 for 2'),
    );
    expect(drawn([curve([])])).toThrow('got 0 for 0');
    expect(drawn([curve([1, NaN])])).toThrow(
      inputRangeError('timeSvg: values[1] of "a" must be a finite number, got NaN'),
    );
    expect(drawn([curve([1], { times: [Infinity] })])).toThrow('times[0] of "a" must be a finite number, got Infinity');
    const text: unknown = '1';
    expect(drawn([curve([text as number])])).toThrow(
      inputTypeError('timeSvg: values[0] of "a" must be a finite number, got "1"'),
    );
    expect(drawn([curve([0, -1])], { scale: 'log' })).toThrow(
      inputRangeError('timeSvg: something must be above 0 on a logarithmic scale, got nothing'),
    );
  });
});
