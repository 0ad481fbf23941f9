import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { layerMap } from '../../../src/maps/layer-map.ts';
import { heavyBall } from '../../../src/methods/heavy-ball.ts';
import { fromInterval } from '../../../src/spectrum/from-interval.ts';
import { analyze } from '../../../src/stability/analyze.ts';
import { analyzeMode } from '../../../src/stability/analyze-mode.ts';
import { cellsOf, mapOf, smallMaps } from '../../helpers/map-subjects.ts';
import { real } from '../../helpers/real.ts';
import { refusal } from '../../helpers/refusal.ts';

/** The layer compares the ends of the spectrum, which the best learning rate makes equal. */
const mapsOfFreeEta = smallMaps.filter(({ options }) => options.plane !== 'kappa-beta');

const NAMES = ['robust', 'lazy', 'knife’s edge', 'diverges'];

/** The regions of heavy ball as `pedregosa2023` has them: intervals of the learning rate for each momentum β ≥ 0. */
function publishedRegion(beta: number, eta: number, mu: number, L: number): string {
  const [root, both] = [Math.sqrt(beta), (2 * (1 + beta)) / (mu + L)];
  if (beta >= 1 || eta >= (2 * (1 + beta)) / L) return 'diverges';
  if (eta >= (1 - root) ** 2 / mu && eta <= (1 + root) ** 2 / L) return 'robust';
  return eta < both ? 'lazy' : 'knife’s edge';
}

describe('regionLayer', () => {
  it.each(['exact', 'fast'] as const)('has the published regions of heavy ball (%s)', (precision) => {
    const kappas = real(0, 3).map((power) => 10 ** power);
    fc.assert(
      fc.property(kappas, fc.double({ min: 0.01, max: 100, noNaN: true }), (kappa, mu) => {
        const L = mu * kappa;
        const axes = { x: { from: 0, to: 1.1, count: 13 }, y: { from: 0, to: 4.2 / L, count: 17 } };
        const map = layerMap('region', heavyBall, fromInterval(mu, L), axes, { precision });
        expect(map.categories).toEqual(NAMES);
        for (const { x, y, value } of cellsOf(map)) expect(NAMES[value]).toBe(publishedRegion(x, y, mu, L));
      }),
      { numRuns: 40 },
    );
  });

  it('is for every method robust where all modes are damped, and else named after the end that decides', () => {
    fc.assert(
      fc.property(mapsOfFreeEta, (small) => {
        for (const { parameters, mu, L, value } of cellsOf(mapOf('region', small, { precision: 'exact' }))) {
          const { stability } = analyze(small.method, parameters, fromInterval(mu, L));
          const between = [0, 0.1, 0.3, 0.5, 0.7, 0.9, 1].map((part) => mu * (1 - part) + L * part);
          const modes = between.map((lambda) => analyzeMode(small.method, parameters, lambda));
          const [slow, steep] = [mu, L].map((lambda) => analyzeMode(small.method, parameters, lambda).spectralRadius);
          if (NAMES[value] === 'diverges') expect(stability).not.toBe('stable');
          else expect(stability).toBe('stable');
          if (NAMES[value] === 'robust') expect(modes.every(({ damping }) => damping !== 'overdamped')).toBe(true);
          else if (stability === 'stable') expect(modes.some(({ damping }) => damping === 'overdamped')).toBe(true);
          if (NAMES[value] === 'lazy') expect((steep ?? NaN) - (slow ?? NaN)).toBeLessThan(1e-15);
          if (NAMES[value] === 'knife’s edge') expect((slow ?? NaN) - (steep ?? NaN)).toBeLessThan(1e-15);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('has nothing to say at the best learning rate', () => {
    const axes = { x: { from: 1, to: 10, count: 2 }, y: { from: 0, to: 1, count: 2 } };
    expect(refusal(() => layerMap('region', heavyBall, fromInterval(1, 1), axes, { plane: 'kappa-beta' }))).toBe(
      'TypeError: map: plane must be one on which η is free for this layer, as the best η makes both ends of the spectrum equally slow, got kappa-beta',
    );
  });
});
