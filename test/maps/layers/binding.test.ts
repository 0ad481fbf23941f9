import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { layerMap } from '../../../src/maps/layer-map.ts';
import { gradientDescent } from '../../../src/methods/gradient-descent.ts';
import { heavyBall } from '../../../src/methods/heavy-ball.ts';
import type { Method } from '../../../src/methods/method.ts';
import { fromKappa } from '../../../src/spectrum/from-kappa.ts';
import { analyzeMode } from '../../../src/stability/analyze-mode.ts';
import { cellsOf, mapOf, smallMaps } from '../../helpers/map-subjects.ts';
import { refusal } from '../../helpers/refusal.ts';

/** The layer compares the ends of the spectrum, which the best learning rate makes equal. */
const mapsOfFreeEta = smallMaps.filter(({ options }) => options.plane !== 'kappa-beta');

describe('bindingLayer', () => {
  it.each(['exact', 'fast'] as const)('names the end with the larger spectral radius (%s)', (precision) => {
    fc.assert(
      fc.property(mapsOfFreeEta, (small) => {
        for (const { parameters, mu, L, value } of cellsOf(mapOf('binding', small, { precision }))) {
          const slow = analyzeMode(small.method, parameters, mu).spectralRadius;
          const steep = analyzeMode(small.method, parameters, L).spectralRadius;
          if (Math.abs(slow - steep) > 1e-7) expect(value).toBe(slow > steep ? 0 : 1);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('has both ends where heavy ball underdamps both, and only there or on a line', () => {
    const axes = { x: { from: 0, to: 1, count: 30 }, y: { from: 0, to: 0.4, count: 30 } };
    const method: Method = heavyBall;
    const map = layerMap('binding', method, fromKappa(10), axes);
    expect(map.categories).toEqual(['μ', 'L', 'both']);
    for (const { parameters, mu, L, value } of cellsOf(map)) {
      const pair = [mu, L].map((lambda) => analyzeMode(method, parameters, lambda).damping);
      expect(value === 2).toBe(pair.every((damping) => damping === 'underdamped'));
    }
  });

  it('turns from μ to L at ηL = 2κ/(κ + 1) for gradient descent', () => {
    const axes = { x: { from: 1.5, to: 50, count: 20 }, y: { from: 0, to: 2, count: 20 } };
    const map = layerMap('binding', gradientDescent, fromKappa(1), axes, { plane: 'kappa-eta-L' });
    for (const { x, y, value } of cellsOf(map)) expect(value).toBe(y < (2 * x) / (x + 1) ? 0 : 1);
  });

  it('has nothing to say at the best learning rate', () => {
    const axes = { x: { from: 1, to: 10, count: 2 }, y: { from: 0, to: 1, count: 2 } };
    expect(refusal(() => layerMap('binding', heavyBall, fromKappa(1), axes, { plane: 'kappa-beta' }))).toBe(
      'TypeError: map: plane must be one on which η is free for this layer, as the best η makes both ends of the spectrum equally slow, got kappa-beta',
    );
  });
});
