import type { Element } from '@xmldom/xmldom';
import { interpolateMagma, interpolateViridis } from 'd3-scale-chromatic';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { GridMap } from '../../src/maps/grid-map.ts';
import { mapGeometryOf } from '../../src/maps/geometry/map-geometry-of.ts';
import { layerMap } from '../../src/maps/layer-map.ts';
import { LAYERS } from '../../src/maps/layers/index.ts';
import type { MapGeometry } from '../../src/maps/map-geometry.ts';
import { generalMomentum } from '../../src/methods/general-momentum.ts';
import { gradientDescent } from '../../src/methods/gradient-descent.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { nesterov } from '../../src/methods/nesterov.ts';
import { gridMapSvg, type GridMapPictureOptions } from '../../src/render/grid-map-svg.ts';
import { rgbOf } from '../../src/render/rgb.ts';
import { fromInterval } from '../../src/spectrum/from-interval.ts';
import { fromKappa } from '../../src/spectrum/from-kappa.ts';
import { parseXml } from '../helpers/parse-xml.ts';
import { pngPixels } from '../helpers/png-pixels.ts';
import { real } from '../helpers/real.ts';
import { refusal } from '../helpers/refusal.ts';
import { numberOf, textsOf, withClass } from '../helpers/svg.ts';

const NONE: MapGeometry = { curves: [], marks: [] };
const RECTANGLE = { x: { from: 0, to: 1.1, count: 24 }, y: { from: 0, to: 0.044, count: 20 } };
const LOGARITHMIC = { x: { from: 1e-3, to: 2, count: 24 }, y: { from: 1e-5, to: 0.1, count: 20 } };

const rateOf = (kappa = 100): GridMap => layerMap('rate', heavyBall, fromKappa(kappa), RECTANGLE);
const draw = (map: GridMap, options: GridMapPictureOptions = {}): Element => parseXml(gridMapSvg(map, NONE, options));
const cellsOf = (root: Element): ReturnType<typeof pngPixels> =>
  pngPixels(withClass(root, 'hb-cells')[0]?.getAttribute('href') ?? '');

/** A map of 3 × 2 cells with the given values, the lowest row first. */
function mapOf(values: readonly number[], layer = 'rate', plane = 'beta-eta'): GridMap {
  const axes =
    plane === 'beta-eta'
      ? { x: { from: 0, to: 1, count: 3 }, y: { from: 0, to: 0.02, count: 2 } }
      : { x: { from: 0.01, to: 1, count: 3 }, y: { from: 1e-4, to: 0.02, count: 2 } };
  return { ...layerMap(layer, heavyBall, fromKappa(100), axes, { plane }), values: Float64Array.from(values) };
}

/** The colour of viridis at the middle of the 255th part in which t lies. */
const viridis = (t: number): readonly number[] =>
  rgbOf(interpolateViridis((Math.min(Math.floor(t * 255), 254) + 0.5) / 255));

describe('gridMapSvg', () => {
  it('is well-formed, says what it shows, and has no undefined number, for every layer, size and theme', () => {
    const layers = LAYERS.filter(({ ofRuns }) => !ofRuns).map(({ name }) => name);
    fc.assert(
      fc.property(
        fc.constantFrom(...layers),
        fc.constantFrom(heavyBall, nesterov),
        fc.constantFrom('beta-eta', 'one-minus-beta-eta', 'beta-eta-L', 'kappa-beta'),
        real(0, 12),
        fc.constantFrom('screen' as const, 'print' as const, 'slide' as const),
        fc.constantFrom('light' as const, 'dark' as const, 'auto' as const),
        (layer, method, plane, logKappa, size, theme) => {
          const unit = plane === 'beta-eta' || plane === 'one-minus-beta-eta' ? 10 ** -logKappa : 1;
          const x = plane === 'kappa-beta' ? { from: 1, to: 1e6 } : { from: 1e-3, to: 1.1 };
          const y = plane === 'kappa-beta' ? { from: 0, to: 1 } : { from: 1e-3 * unit, to: 4.4 * unit };
          const axes = { x: { ...x, count: 9 }, y: { ...y, count: 8 } };
          fc.pre(plane !== 'kappa-beta' || (layer !== 'binding' && layer !== 'region'));
          const subject = layer === 'worst-case' ? heavyBall : method;
          const map = layerMap(layer, subject, fromKappa(10 ** logKappa), axes, { plane });
          const text = gridMapSvg(map, mapGeometryOf(map), { size, theme });
          expect(text.replace(/base64,[^"]*|aria-label="[^"]*/g, '')).not.toMatch(
            /="[^"]*(NaN|Infinity|undefined|null)/,
          );
          const root = parseXml(text);
          expect(root.getAttribute('role')).toBe('img');
          expect(root.getElementsByTagName('title')[0]?.textContent).not.toBe('');
          expect(root.getElementsByTagName('desc')[0]?.textContent).toContain(map.plane.x.title);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('gives equal text for equal input', () => {
    expect(gridMapSvg(rateOf(), NONE)).toBe(gridMapSvg(rateOf(), NONE));
  });

  it('puts the first cell of the lowest row at the lower left, coloured by the place of log(1 − ρ)', () => {
    const pixels = cellsOf(draw(mapOf([0.9, 0.99, 0.5, 0.999, 0.9999, 0])));
    const place = (gap: number): number => 1 - Math.log(gap) / Math.log(1e-4);
    expect([pixels.width, pixels.height]).toEqual([3, 2]);
    expect(pixels.at(2, 0)).toEqual([...rgbOf(interpolateViridis(254.5 / 255)), 255]);
    expect(pixels.at(1, 0)).toEqual([...rgbOf(interpolateViridis(0.5 / 255)), 255]);
    for (const [x, y, gap] of [
      [0, 1, 0.1],
      [1, 1, 0.01],
      [2, 1, 0.5],
      [0, 0, 0.001],
    ] as const) {
      const neighbours = [-1 / 255, 0, 1 / 255].map((shift) => [...viridis(place(gap) + shift), 255]);
      expect(neighbours).toContainEqual(pixels.at(x, y));
    }
  });

  it('turns columns over where 1 − β is on the x axis, so that momentum grows to the right', () => {
    const values = [0.5, 0.9, 0.99, 0.6, 0.7, 0.8];
    const [plain, turned] = ['beta-eta', 'one-minus-beta-eta'].map((plane) =>
      cellsOf(draw(mapOf(values, 'rate', plane))),
    );
    for (const y of [0, 1]) {
      for (const x of [0, 1, 2]) expect(turned?.at(2 - x, y)).toEqual(plain?.at(x, y));
    }
    const labels = draw(mapOf(values, 'rate', 'one-minus-beta-eta')).getElementsByTagName('text');
    const ticks = Array.from(labels).filter(({ textContent }) => /^0(\.9+)?$/.test(textContent ?? ''));
    const places = ['0', '0.9', '0.99'].map((label) =>
      numberOf(
        ticks.find(({ textContent }) => textContent === label),
        'x',
      ),
    );
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBeCloseTo(66, 6);
  });

  it('leaves out diverging and undefined cells, and hatches the diverging ones', () => {
    const root = draw(mapOf([0.5, 1, 0.6, 2, 0.7, NaN]));
    const pixels = cellsOf(root);
    expect([pixels.at(1, 1), pixels.at(0, 0), pixels.at(2, 0)].map((pixel) => pixel[3])).toEqual([0, 0, 0]);
    expect([pixels.at(0, 1), pixels.at(2, 1), pixels.at(1, 0)].map((pixel) => pixel[3])).toEqual([255, 255, 255]);
    expect(textsOf(root)).toEqual(expect.arrayContaining(['diverges', 'blank: no finite value']));
    expect(textsOf(draw(mapOf([0.5, 0.6, 0.7, 0.8, 0.9, 0.95])))).not.toContain('diverges');
  });

  it('hatches up to the exact boundary where the geometry has it: η = 2 (1 + β) / L or β = 1, wherever that is in view', () => {
    for (const [x0, x1, y0, y1] of [
      [0, 1.1, 0, 0.044],
      [-1.2, 1.2, 0, 0.05],
      [0.3, 0.6, 0.02, 0.04],
      [0.9, 1.2, 0.01, 0.02],
      [0.9, 1.3, 0.03, 0.06],
    ] as const) {
      const axes = { x: { from: x0, to: x1, count: 24 }, y: { from: y0, to: y1, count: 20 } };
      const map = layerMap('rate', heavyBall, fromKappa(100), axes);
      const root = parseXml(gridMapSvg(map, mapGeometryOf(map)));
      const paths = withClass(root, 'hb-hatch').map((item) => item.getAttribute('d') ?? '');
      const strokes = Array.from(
        paths.reduce((a, b) => (a.length > b.length ? a : b)).matchAll(/M(-?[\d.]+) (-?[\d.]+)l(-?[\d.]+) (-?[\d.]+)/g),
        (match) => match.slice(1).map(Number),
      );
      expect(strokes.length).toBeGreaterThan(20);
      for (const [x = NaN, y = NaN, dx = NaN, dy = NaN] of strokes) {
        const beta = x0 + ((x + dx / 2 - 66) / 502) * (x1 - x0);
        const eta = y0 + (1 - (y + dy / 2 - 40) / 360) * (y1 - y0);
        expect(beta > 1 - 1e-3 || eta > 0.02 * (1 + beta) - 1e-4).toBe(true);
      }
    }
  });

  it('keeps the edges of cells that are larger than pixels', () => {
    expect(withClass(draw(rateOf()), 'hb-cells')[0]?.getAttribute('style')).toBe('image-rendering: pixelated');
    const fine = layerMap('rate', heavyBall, fromKappa(100), {
      x: { ...RECTANGLE.x, count: 502 },
      y: { ...RECTANGLE.y, count: 360 },
    });
    expect(withClass(draw(fine), 'hb-cells')[0]?.hasAttribute('style')).toBe(false);
  });

  it('reads the rate in iterations per digit too: N = ln 10 / −ln ρ stands where ρ does', () => {
    const root = draw(rateOf());
    expect(textsOf(root)).toEqual(expect.arrayContaining(['rate ρ, per iteration', 'iterations per decimal digit']));
    const at = (label: string): number =>
      numberOf(
        withClass(root, 'hb-note').find(({ textContent }) => textContent === label),
        'x',
      );
    const [nine, nineNine, hundred] = [at('0.9'), at('0.99'), at('100')];
    const gap = -Math.expm1(-Math.LN10 / 100);
    expect(hundred).toBeCloseTo(nine + (nineNine - nine) * -Math.log10(gap / 0.1), 1);
  });

  it('names categories in their areas and in the legend, and only those that occur', () => {
    const root = draw(layerMap('region', heavyBall, fromKappa(100), RECTANGLE));
    const texts = textsOf(root);
    expect(texts.filter((text) => text === 'robust')).toHaveLength(2);
    expect(texts.filter((text) => text === 'lazy')).toHaveLength(2);
    expect(textsOf(draw(mapOf([0, 0, 0, 0, 0, 0], 'region')))).not.toContain('lazy');
  });

  it('stands a letter for a name in an area that is too small for it', () => {
    const [n, m] = [40, 40];
    const axes = { x: { from: 0, to: 1, count: n }, y: { from: 0, to: 0.02, count: m } };
    const values = Float64Array.from({ length: n * m }, (_, i) => (i % n < 3 && i < 3 * n ? 2 : 1));
    const root = draw({ ...layerMap('region', heavyBall, fromKappa(100), axes), values });
    expect(textsOf(root)).toEqual(expect.arrayContaining(['lazy', 'A', 'A: knife’s edge']));
  });

  it('leads a letter to an area that is too small even for one', () => {
    const [n, m] = [40, 40];
    const axes = { x: { from: 0, to: 1, count: n }, y: { from: 0, to: 0.02, count: m } };
    const values = Float64Array.from({ length: n * m }, (_, i) => (i === 10 * n + 30 ? 2 : 1));
    const root = draw({ ...layerMap('region', heavyBall, fromKappa(100), axes), values });
    expect(textsOf(root)).toEqual(expect.arrayContaining(['lazy', 'A', 'A: knife’s edge']));
    const [dot] = withClass(root, 'hb-dot-end');
    expect(Math.floor(((numberOf(dot, 'cx') - 66) / 502) * n)).toBe(30);
    expect(Math.floor((1 - (numberOf(dot, 'cy') - 40) / 360) * m)).toBe(10);
    expect(withClass(draw({ ...layerMap('region', heavyBall, fromKappa(100), axes) }), 'hb-dot-end')).toHaveLength(0);
  });

  it('leads a letter to a cell that is smaller than the places that are looked at', () => {
    const [n, m] = [500, 360];
    const axes = { x: { from: 0.01, to: 1, count: n }, y: { from: 1e-4, to: 0.02, count: m } };
    const options = { plane: 'one-minus-beta-eta' };
    const map = layerMap('region', heavyBall, fromKappa(100), axes, options);
    for (const i of [100, 101, 102]) {
      const values = Float64Array.from({ length: n * m }, (_, index) => (index === 200 * n + i ? 2 : 1));
      const root = draw({ ...map, values });
      expect(textsOf(root)).toContain('A: knife’s edge');
      const [dot] = withClass(root, 'hb-dot-end');
      expect(Math.abs(numberOf(dot, 'cx') - (66 + (1 - (i + 0.5) / n) * 502))).toBeLessThan(3);
      expect(Math.abs(numberOf(dot, 'cy') - (40 + (1 - 200.5 / m) * 360))).toBeLessThan(3);
    }
  });

  it('names every area of a category, by a letter where the name does not fit, but not the smallest', () => {
    const [n, m] = [50, 36];
    const axes = { x: { from: 0, to: 1, count: n }, y: { from: 0, to: 0.02, count: m } };
    const map = layerMap('region', heavyBall, fromKappa(100), axes);
    // Four areas of one category in another: a wide one, a narrow one, a sliver and a single cell.
    const inside = (x: number, y: number): boolean =>
      (x < 20 && y < 10) || (x > 46 && y > 32) || y === 22 || (x === 40 && y === 10);
    const values = Float64Array.from({ length: n * m }, (_, i) => (inside(i % n, Math.floor(i / n)) ? 2 : 1));
    const texts = textsOf(draw({ ...map, values }));
    expect(texts.filter((text) => text === 'knife’s edge')).toHaveLength(1);
    expect(texts.filter((text) => text === 'A')).toHaveLength(2);
    expect(texts).toContain('A: knife’s edge');
    expect(texts.filter((text) => text === 'lazy')).toHaveLength(3);
  });

  it('gives a word the same colour wherever it occurs', () => {
    const colourOf = (word: string, map: GridMap): string | undefined => {
      const items = Array.from(draw(map).getElementsByTagName('*'));
      const label = items.findLastIndex(({ tagName, textContent }) => tagName === 'text' && textContent === word);
      return items[label - 1]?.getAttribute('class') ?? undefined;
    };
    const wide = { x: { from: -1, to: 1.1, count: 24 }, y: { from: 0, to: 0.044, count: 20 } };
    const some = layerMap('regime', heavyBall, fromKappa(100), wide);
    const others = layerMap('regime', nesterov, fromKappa(100), { ...wide, y: { from: 0, to: 0.02, count: 20 } });
    const one = layerMap('regime', nesterov, fromInterval(1, 1), { ...wide, y: { from: 0, to: 2, count: 20 } });
    expect(colourOf('mixed-sign', some)).toBe('hb-category-5');
    expect(colourOf('mixed-sign', others)).toBe('hb-category-5');
    expect(colourOf('mixed-sign', one)).toBe('hb-category-5');
    const steps = layerMap('verdict', heavyBall, fromKappa(100), RECTANGLE, { steps: 500 });
    const worst = layerMap('worst-case', heavyBall, fromKappa(25), RECTANGLE);
    expect(colourOf('converges', steps)).toBe(colourOf('certified', worst));
  });

  it('says for what the best learning rate is best, and which of equally good ones is drawn', () => {
    const wordsOf = (map: GridMap): string => textsOf(parseXml(gridMapSvg(map, mapGeometryOf(map)))).join(' ');
    expect(wordsOf(rateOf())).toMatch(/best η for each β.*the best η drawn is their geometric mean/);
    const onKappa = { x: { from: 1, to: 100, count: 4 }, y: { from: 0, to: 2, count: 4 } };
    const descent = layerMap('rate', gradientDescent, fromKappa(100), onKappa, { plane: 'kappa-eta-L' });
    expect(wordsOf(descent)).toContain('best η for each κ');
    expect(wordsOf(descent)).not.toMatch(/for each β|geometric mean/);
    const best = layerMap(
      'rate',
      heavyBall,
      fromKappa(100),
      { ...onKappa, y: { from: 0, to: 1, count: 4 } },
      { plane: 'kappa-beta' },
    );
    expect(wordsOf(best)).toContain('best β for each κ');
    expect(wordsOf(layerMap('rate', nesterov, fromKappa(100), RECTANGLE))).not.toContain('geometric mean');
  });

  it('says whose boundary is drawn where methods are compared', () => {
    const speedUp = layerMap('speed-up', nesterov, fromKappa(100), RECTANGLE);
    const words = textsOf(parseXml(gridMapSvg(speedUp, mapGeometryOf(speedUp)))).join(' ');
    expect(words).toContain('The boundary drawn is that of Nesterov.');
    expect(textsOf(draw(speedUp)).join(' ')).not.toContain('boundary drawn');
  });

  it('names the end that a layer of one mode is about in the title, and drops momentum from a method without it', () => {
    const titleOf = (end: 'mu' | 'L', kappa: number): string =>
      textsOf(draw(layerMap('damping-ratio', heavyBall, fromKappa(kappa), RECTANGLE, { end })))[0] ?? '';
    expect(titleOf('mu', 100)).toBe('Damping ratio ζ at μ of heavy ball');
    expect(titleOf('L', 100)).toBe('Damping ratio ζ at L of heavy ball');
    expect(titleOf('L', 1)).toBe('Damping ratio ζ of heavy ball');
    const onKappa = { x: { from: 1, to: 100, count: 4 }, y: { from: 0, to: 3, count: 4 } };
    const options = { plane: 'kappa-eta-L', fixed: { beta: 0.5 }, end: 'L' } as const;
    const moving = layerMap('damping-ratio', heavyBall, fromKappa(1), onKappa, options);
    const words = textsOf(parseXml(gridMapSvg(moving, mapGeometryOf(moving))));
    expect(words[0]).toBe('Damping ratio ζ at L of heavy ball');
    expect(words).toContain('critical damping at L');
    const axes = { x: { from: 1, to: 100, count: 4 }, y: { from: 0, to: 2, count: 4 } };
    const descent = layerMap('rate', gradientDescent, fromKappa(100), axes, { plane: 'kappa-eta-L' });
    expect(textsOf(draw(descent)).join(' ')).toContain('Convention: θ₊ = θ − η∇f(θ).');
  });

  it('lets no label overlap another', () => {
    for (const [layer, plane, axes] of [
      ['rate', 'beta-eta', RECTANGLE],
      ['regime', 'one-minus-beta-eta', LOGARITHMIC],
      ['noise', 'one-minus-beta-eta', LOGARITHMIC],
    ] as const) {
      const map = layerMap(layer, heavyBall, fromKappa(100), axes, { plane });
      const root = parseXml(gridMapSvg(map, mapGeometryOf(map), { size: 'print' }));
      const boxes = withClass(root, 'hb-halo').map((label) => {
        const rows = Array.from(label.getElementsByTagName('tspan'));
        const width = Math.max(...rows.map((row) => 5 * (row.textContent ?? '').length));
        return { x: numberOf(rows[0], 'x'), y: numberOf(rows[0], 'y'), width, height: 10 * rows.length };
      });
      boxes.forEach((a, i) => {
        for (const b of boxes.slice(i + 1)) {
          const apart =
            Math.abs(a.x - b.x) >= (a.width + b.width) / 2 || Math.abs(a.y - b.y) >= (a.height + b.height) / 2;
          expect(apart || a.x === 0 || b.x === 0).toBe(true);
        }
      });
    }
  });

  it('says method, curvatures, plane, convention, settings that matter, and which lines are approximate', () => {
    const map = layerMap('iterations-from-rest', heavyBall, fromKappa(100), RECTANGLE, { epsilon: 1e-6 });
    const text = textsOf(parseXml(gridMapSvg(map, mapGeometryOf(map), { note: 'heavyball 9.9' }))).join(' ');
    for (const part of [
      'Heavy ball on quadratics.',
      '[μ, L] = [1, 100], κ = 100',
      'Plane (β, η); 24 × 20 cells',
      'θ₊ = θ + β(θ − θ₋) − η∇f(θ)',
      'ε = 10⁻⁶',
      'Lines called approximate are traced between cells',
      'contours, approximate',
      'heavyball 9.9',
    ]) {
      expect(text).toContain(part);
    }
    expect(textsOf(draw(rateOf())).join(' ')).not.toMatch(/approximate|ε/);
  });

  it('says which parameters are held fixed, and of which one curvature it speaks', () => {
    const axes = { x: { from: 0, to: 0.04, count: 4 }, y: { from: -0.5, to: 1.5, count: 4 } };
    const options = { plane: 'eta-gamma', fixed: { beta: 0.5 } };
    const held = layerMap('rate', generalMomentum, fromKappa(100), axes, options);
    expect(textsOf(draw(held)).join(' ')).toContain('β = 0.5 held fixed');
    expect(textsOf(draw(held)).join(' ')).toContain('θ₊ = θ + β(θ − θ₋) − η∇f(θ + γ(θ − θ₋))');
    const one = layerMap(
      'damping-ratio',
      heavyBall,
      fromInterval(2, 2),
      { x: { from: -1, to: 1, count: 4 }, y: { from: 0, to: 4, count: 4 } },
      { plane: 'beta-eta-lambda' },
    );
    expect(textsOf(draw(one)).join(' ')).toContain('One curvature, λ = 2.');
  });

  it('is 3.4 inches wide in print, where its smallest type is 7 points or more, and 16 : 9 on a slide', () => {
    const print = draw(rateOf(), { size: 'print' });
    const pixels = Number((print.getAttribute('viewBox') ?? '').split(' ')[2]);
    expect(print.getAttribute('width')).toBe('3.4in');
    expect((11 / pixels) * 3.4 * 72).toBeGreaterThanOrEqual(7);
    for (const layer of ['rate', 'regime']) {
      const map = layerMap(layer, nesterov, fromKappa(100), RECTANGLE);
      const slide = parseXml(gridMapSvg(map, mapGeometryOf(map), { size: 'slide' }));
      expect([slide.getAttribute('width'), slide.getAttribute('height')]).toEqual(['1280px', '720px']);
    }
  });

  it('has the colours of the palette asked for', () => {
    const pixels = cellsOf(draw(mapOf([0.9, 0.99, 0.5, 0.999, 0.9999, 0]), { palette: 'magma' }));
    expect(pixels.at(2, 0)).toEqual([...rgbOf(interpolateMagma(254.5 / 255)), 255]);
  });

  it('draws only blank cells where no value is finite', () => {
    const root = draw(mapOf([NaN, NaN, NaN, NaN, NaN, NaN], 'noise'));
    expect(withClass(root, 'hb-cells')).toHaveLength(0);
    expect(textsOf(root)).toContain('not defined');
  });

  it('has words for marks without a name', () => {
    const points = [{ label: '', parameters: { beta: 0.5, eta: 0.01 } }];
    expect(textsOf(parseXml(gridMapSvg(rateOf(), mapGeometryOf(rateOf(), { points }))))).toContain('marked points');
  });

  it('keeps hostile words text', () => {
    const label = '<script>alert(1)</script>';
    const geometry = mapGeometryOf(rateOf(), { points: [{ label, parameters: { beta: 0.5, eta: 0.01 } }] });
    const text = gridMapSvg(rateOf(), geometry, { heading: label, note: label });
    expect(parseXml(text).getElementsByTagName('script')).toHaveLength(0);
    expect(parseXml(text).textContent).toContain(label);
  });

  it('refuses unknown palettes and sizes, palettes of the other kind, and too many cells', () => {
    const refused = (map: GridMap, options: object): string => refusal(() => gridMapSvg(map, NONE, options));
    expect(refused(rateOf(), { palette: 'jet' })).toBe(
      'RangeError: gridMapSvg: palette must be one of viridis, cividis, magma, inferno, plasma for this layer, got "jet"',
    );
    expect(refused(mapOf([1, 2, 3, 4, 5, 6], 'damping-ratio'), { palette: 'viridis' })).toBe(
      'RangeError: gridMapSvg: palette must be one of orange-purple, red-blue, brown-teal for this layer, got "viridis"',
    );
    expect(refused(mapOf([0, 0, 0, 0, 0, 0], 'region'), { palette: 'viridis' })).toBe(
      'RangeError: gridMapSvg: palette must be left out for a layer of categories, got "viridis"',
    );
    expect(refused(rateOf(), { size: 'poster' })).toBe(
      'RangeError: gridMapSvg: size must be one of screen, print, slide, got "poster"',
    );
    expect(refused({ ...rateOf(), values: new Float64Array(2 ** 24 + 1) }, {})).toBe(
      'RangeError: gridMapSvg: a map must have at most 16777216 cells to be drawn, got 16777217; draw a coarser one',
    );
  });
});
