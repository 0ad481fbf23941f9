import { describe, expect, it } from 'vitest';

import { layerMap } from '../../src/maps/layer-map.ts';
import { rateMap } from '../../src/maps/rate-map.ts';
import { generalMomentum } from '../../src/methods/general-momentum.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { fromInterval } from '../../src/spectrum/from-interval.ts';
import { fromKappa } from '../../src/spectrum/from-kappa.ts';
import { analyze } from '../../src/stability/analyze.ts';
import { refusal } from '../helpers/refusal.ts';

const AXES = { x: { from: 0, to: 1, count: 3 }, y: { from: 0, to: 2, count: 2 } };

describe('layerMap', () => {
  it('goes along x first, from the lowest y up, and carries what it was made from', () => {
    const map = layerMap('rate', heavyBall, fromKappa(2), AXES, { precision: 'exact' });
    const cells = [0.5, 1.5].flatMap((eta) => [0.5 / 3, 0.5, 2.5 / 3].map((beta) => ({ beta, eta })));
    const rates = cells.map((cell) => analyze(heavyBall, cell, fromKappa(2)).rate);
    map.values.forEach((value, i) => {
      expect(value).toBeCloseTo(rates[i] ?? NaN, 14);
    });
    expect(map.values).toHaveLength(6);
    expect(map.subject).toEqual({ method: heavyBall, spectrum: fromKappa(2), fixed: {} });
    expect([map.layer.name, map.plane.name, map.categories]).toEqual(['rate', 'beta-eta', null]);
  });

  it.each(['beta-eta', 'one-minus-beta-eta', 'eta-gamma'])(
    'has the same rates in any unit of curvature, however small or large: %s',
    (plane) => {
      const isFixed = plane === 'eta-gamma';
      const rates = [1, 2 ** -990, 2 ** 990].map((unit) => {
        const eta = { from: 0, to: 4.4 / (3 * unit), count: 24, scale: 'linear' as const };
        const momentum = { from: 0.01, to: 1.5, count: 18 };
        const axes = isFixed ? { x: eta, y: { ...momentum, from: -0.5 } } : { x: momentum, y: eta };
        const fixed = isFixed ? { beta: 1 - 2 ** -53 } : { gamma: 0.3 };
        return layerMap('rate', generalMomentum, fromInterval(unit, 3 * unit), axes, { plane, fixed }).values;
      });
      expect(rates[1]).toEqual(rates[0]);
      expect(rates[2]).toEqual(rates[0]);
    },
  );

  it('says how much memory a map of too many cells needs', () => {
    const axes = { x: { ...AXES.x, count: 20000 }, y: { ...AXES.y, count: 20000 } };
    expect(refusal(() => layerMap('rate', heavyBall, fromKappa(10), axes))).toBe(
      'RangeError: map: a map must have at most 134217728 cells, got 400000000, which need 3.0 GiB; stream it to a file with heavyball map -o map.npy',
    );
  });
});

describe('rateMap', () => {
  it('is the layer `rate`', () => {
    expect(rateMap(heavyBall, fromKappa(2), AXES)).toEqual(layerMap('rate', heavyBall, fromKappa(2), AXES));
  });
});
