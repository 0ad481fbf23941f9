import { describe, expect, it } from 'vitest';

import { layerMap } from '../../src/maps/layer-map.ts';
import { rateMap } from '../../src/maps/rate-map.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
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
