import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { layerMap } from '../../src/maps/layer-map.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { colourScaleOf } from '../../src/render/colour-scale-of.ts';
import { mapPalette } from '../../src/render/map-palettes.ts';
import { element } from '../../src/render/markup.ts';
import { scaleBar } from '../../src/render/scale-bar.ts';
import { fromKappa } from '../../src/spectrum/from-kappa.ts';
import { parseXml } from '../helpers/parse-xml.ts';
import { real } from '../helpers/real.ts';
import { numberOf, withClass } from '../helpers/svg.ts';

const AXES = { x: { from: 0, to: 1, count: 2 }, y: { from: 0, to: 0.02, count: 2 } };
const layerOf = (name: string): Parameters<typeof colourScaleOf>[0] => layerMap(name, heavyBall, fromKappa(100), AXES);
const scaleOf = (name: string, values: readonly number[]): ReturnType<typeof colourScaleOf> =>
  colourScaleOf({ ...layerOf(name), values: Float64Array.from(values) });

describe('colourScaleOf', () => {
  it('gives every power of ten of 1 − ρ as much colour', () => {
    const scale = scaleOf('rate', [0.9, 0.99, 0.999, 0.9999]);
    const places = [0.9, 0.99, 0.999, 0.9999].map((rate) => scale?.fractionOf(rate) ?? NaN);
    places.forEach((place, i) => {
      expect(place).toBeCloseTo(i / 3, 9);
    });
    expect(scale?.descending).toBe(true);
  });

  it('puts the ratio 1 in the middle, and r and 1/r equally far from it', () => {
    const scale = scaleOf('speed-up', [0.5, 1, 4]);
    expect(scale?.kind).toBe('diverging');
    expect(scale?.fractionOf(1)).toBeCloseTo(0.5, 12);
    expect(scale?.fractionOf(4)).toBeCloseTo(1, 12);
    expect((scale?.fractionOf(2) ?? NaN) + (scale?.fractionOf(0.5) ?? NaN)).toBeCloseTo(1, 12);
  });

  it('gives counts by their logarithm, overshoot evenly', () => {
    expect(scaleOf('iterations-from-rest', [10, 1000])?.fractionOf(100)).toBeCloseTo(0.5, 12);
    expect(scaleOf('overshoot', [0, 2])?.fractionOf(1)).toBeCloseTo(0.5, 12);
  });

  it('has no scale where there is nothing to colour', () => {
    for (const name of ['rate', 'noise', 'overshoot']) expect(scaleOf(name, [NaN, Infinity, Infinity])).toBeNull();
  });
});

describe('scaleBar', () => {
  it('lets no label touch another or leave the picture, whatever the values and the width', () => {
    const values = fc.array(real(-12, 0), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(
        fc.constantFrom('rate', 'noise', 'overshoot', 'speed-up'),
        values,
        fc.integer({ min: 150, max: 520 }),
        (name, exponents, width) => {
          const numbers = exponents.map((exponent) => (name === 'rate' ? 1 - 10 ** exponent : 10 ** exponent));
          const scale = scaleOf(name, numbers);
          if (scale === null) return;
          const { content } = scaleBar(scale, mapPalette(scale.kind), { x: 40, y: 0, width });
          const labels = withClass(parseXml(element('svg', {}, content).markup), 'hb-note');
          const boxes = labels.map((label) => ({
            x: numberOf(label, 'x'),
            y: numberOf(label, 'y'),
            half: 2.5 * (label.textContent ?? '').length,
          }));
          boxes.forEach((a, i) => {
            for (const b of boxes.slice(i + 1)) {
              expect(a.y !== b.y || Math.abs(a.x - b.x) > a.half + b.half).toBe(true);
            }
            expect(a.x > 40 && a.x < 40 + width).toBe(true);
          });
        },
      ),
      { numRuns: 60 },
    );
  });
});
