import type { Element } from '@xmldom/xmldom';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { stabilityMapOf } from '../../src/maps/stability-map-of.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { nesterov } from '../../src/methods/nesterov.ts';
import { planeAxes } from '../../src/render/plane-axes.ts';
import { stabilityMapSvg } from '../../src/render/stability-map-svg.ts';
import { fromInterval } from '../../src/spectrum/from-interval.ts';
import { fromKappa } from '../../src/spectrum/from-kappa.ts';
import { parseXml } from '../helpers/parse-xml.ts';
import { real } from '../helpers/real.ts';

/** Where the plot stands in the picture. */
const PLOT = { x: 66, y: 40, width: 516, height: 360 };

const withClass = (root: Element, name: string): readonly Element[] =>
  Array.from(root.getElementsByTagName('*')).filter((item) =>
    (item.getAttribute('class') ?? '').split(' ').includes(name),
  );
const corners = (item: Element | undefined): readonly (readonly [number, number])[] =>
  Array.from(
    (item?.getAttribute('d') ?? '').matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g),
    ([, x, y]) => [Number(x), Number(y)] as const,
  );

describe('stabilityMapSvg', () => {
  it('is well-formed, says what it shows, and has no undefined number, for any method and spectrum', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(heavyBall, nesterov),
        real(0, 24),
        real(-12, 12),
        fc.option(
          fc.record({
            beta: real(-2, 3),
            part: fc.double({ min: 1e-6, max: 9, noNaN: true }),
          }),
        ),
        (method, logKappa, logMu, given) => {
          const spectrum = fromInterval(10 ** logMu, 10 ** (logMu + logKappa));
          const parameters = given === null ? undefined : { beta: given.beta, eta: given.part / spectrum.L };
          const text = stabilityMapSvg(stabilityMapOf(method, spectrum, parameters));
          expect(text).not.toMatch(/NaN|Infinity|undefined|null/);
          const root = parseXml(text);
          expect(root.getAttribute('role')).toBe('img');
          expect(root.getElementsByTagName('title')[0]?.textContent).toBe(`Stability map of ${method.title}`);
          expect(root.getElementsByTagName('desc')[0]?.textContent).toContain('momentum β');
        },
      ),
      { numRuns: 25 },
    );
  });

  it('gives equal text for equal input', () => {
    const draw = (): string => stabilityMapSvg(stabilityMapOf(heavyBall, fromKappa(37)), { theme: 'light' });
    expect(draw()).toBe(draw());
  });

  it('draws the triangle of the heavy ball with corners (−1, 0), (1, 0) and (1, 4/L), straight edges and three named pieces', () => {
    const map = stabilityMapOf(heavyBall, fromKappa(10));
    const root = parseXml(stabilityMapSvg(map, { theme: 'light' }));
    const axes = planeAxes(map, PLOT);
    const expected = [
      { beta: -1, eta: 0 },
      { beta: 1, eta: 0 },
      { beta: 1, eta: 0.4 },
    ].map((point) => axes.project(point));
    const drawn = corners(withClass(root, 'hb-stable')[0]);
    expect(drawn).toHaveLength(3);
    expect(withClass(root, 'hb-stable')[0]?.getAttribute('d')).toMatch(/Z$/);
    for (const { x, y } of expected) {
      expect(Math.min(...drawn.map(([a, b]) => Math.hypot(a - x, b - y)))).toBeLessThan(0.01);
    }
    expect(withClass(root, 'hb-edge')).toHaveLength(3);
    for (const name of ['fold: a root at +1', 'flip: a root at −1', 'Neimark–Sacker: pair on circle']) {
      expect(root.textContent).toContain(name);
    }
  });

  it('draws each level set through its vertices, on both kinds of axis', () => {
    for (const kappa of [10, 1e4]) {
      const map = stabilityMapOf(heavyBall, fromKappa(kappa));
      const axes = planeAxes(map, PLOT);
      const drawn = withClass(parseXml(stabilityMapSvg(map)), 'hb-level').filter(({ tagName }) => tagName === 'path');
      expect(drawn).toHaveLength(map.levels.length);
      map.levels.forEach((level, i) => {
        for (const vertex of level.vertices) {
          const { x, y } = axes.project(vertex);
          expect(Math.min(...corners(drawn[i]).map(([a, b]) => Math.hypot(a - x, b - y)))).toBeLessThan(0.01);
        }
      });
    }
  });

  it('places β by 1 − β where the optimum is near 1, so that κ = 1e24 still has a picture', () => {
    const map = stabilityMapOf(heavyBall, fromKappa(1e24));
    const axes = planeAxes(map, PLOT);
    const { x } = axes.project({ beta: 1 - 4e-12, oneMinusBeta: 4e-12, eta: 0 });
    expect(axes.pointAt({ x, y: 100 }).oneMinusBeta).toBeCloseTo(4e-12, 18);
    const [optimum] = Array.from(parseXml(stabilityMapSvg(map)).getElementsByTagName('circle'));
    expect(Number(optimum?.getAttribute('cx'))).toBeCloseTo(x, 1);
  });

  it('marks the given parameters with a diamond, and says what they do', () => {
    const map = stabilityMapOf(heavyBall, fromKappa(10), { beta: 0.5, eta: 0.1 });
    const root = parseXml(stabilityMapSvg(map));
    const { x, y } = planeAxes(map, PLOT).project({ beta: 0.5, eta: 0.1 });
    const diamond = withClass(root, 'hb-ink-5')
      .map(corners)
      .find((points) => points.length === 4);
    expect(diamond?.[0]?.[0]).toBeCloseTo(x, 2);
    expect(diamond?.[0]?.[1]).toBeCloseTo(y - 7, 2);
    expect(root.textContent).toContain('Given: β = 0.5, η = 0.1, ρ = 0.7071, stable.');
  });

  it('names the areas by what happens in them', () => {
    const text = parseXml(stabilityMapSvg(stabilityMapOf(heavyBall, fromKappa(10)))).textContent ?? '';
    for (const name of ['diverges', 'monotone', 'underdamped', 'mixed signs']) expect(text).toContain(name);
  });

  it('follows the reader’s colours unless it is told which', () => {
    const map = stabilityMapOf(heavyBall, fromKappa(10));
    expect(stabilityMapSvg(map)).toContain('@media screen and (prefers-color-scheme: dark)');
    expect(stabilityMapSvg(map, { theme: 'light' })).not.toContain('@media');
    expect(stabilityMapSvg(map, { theme: 'dark' })).not.toBe(stabilityMapSvg(map, { theme: 'light' }));
  });

  it('keeps a hostile note text', () => {
    const text = stabilityMapSvg(stabilityMapOf(heavyBall, fromKappa(10)), {
      note: '</text><script>alert(1)</script>',
    });
    expect(parseXml(text).getElementsByTagName('script')).toHaveLength(0);
    expect(parseXml(text).textContent).toContain('<script>alert(1)</script>');
  });
});
