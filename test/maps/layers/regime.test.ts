import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { layerMap } from '../../../src/maps/layer-map.ts';
import { heavyBall } from '../../../src/methods/heavy-ball.ts';
import type { Mode } from '../../../src/mode/mode.ts';
import { fromInterval } from '../../../src/spectrum/from-interval.ts';
import { fromKappa } from '../../../src/spectrum/from-kappa.ts';
import { analyzeMode } from '../../../src/stability/analyze-mode.ts';
import { cellsOf, mapOf, smallMaps } from '../../helpers/map-subjects.ts';

function words(slow: Mode, steep: Mode, one: boolean): string {
  if (slow.stability !== 'stable' || steep.stability !== 'stable') return 'unstable';
  if (one || slow.regime === steep.regime) return slow.regime;
  return `${slow.regime} at μ, ${steep.regime} at L`;
}

/** Whether a rounding of the coefficients could change the word. */
function isBorderline({ discriminant, determinant, trace, juryMargins }: Mode): boolean {
  const size = 1 + trace * trace + 4 * Math.abs(determinant);
  const margins = [juryMargins.atOne, juryMargins.atMinusOne, juryMargins.determinant, determinant, discriminant];
  return margins.some((margin) => Math.abs(margin) < 1e-13 * size);
}

describe('regimeLayer', () => {
  it.each(['exact', 'fast'] as const)('names the regimes of both end modes (%s)', (precision) => {
    fc.assert(
      fc.property(smallMaps, (small) => {
        const map = mapOf('regime', small, { precision });
        const one = map.plane.sameSpectrum && small.spectrum.mu === small.spectrum.L;
        for (const { parameters, mu, L, value } of cellsOf(map)) {
          const slow = analyzeMode(small.method, parameters, mu);
          const steep = analyzeMode(small.method, parameters, L);
          if (precision === 'fast' && (isBorderline(slow) || isBorderline(steep))) continue;
          expect(map.categories?.[value]).toBe(words(slow, steep, one));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('has the word of one mode on a single curvature, at its double roots too', () => {
    const axes = { x: { from: 0, to: 0.5, count: 2 }, y: { from: 0, to: 0.25, count: 2 } };
    const one = layerMap('regime', heavyBall, fromInterval(2, 2), axes);
    expect(one.categories).toHaveLength(9);
    const middle = { x: { from: 0, to: 0.5, count: 2 }, y: { from: 0.375, to: 0.625, count: 2 } };
    // β = 0.25 is no middle of these cells, but of [0.125, 0.375] in one of two: ηλ = 0.25 is critical there.
    const critical = layerMap('regime', heavyBall, fromInterval(1, 1), {
      x: { from: 0.125, to: 0.625, count: 2 },
      y: { from: 0.125, to: 0.625, count: 2 },
    });
    expect(critical.categories?.[critical.values[0] ?? NaN]).toBe('critical');
    const memoryless = layerMap('regime', heavyBall, fromInterval(1, 1), {
      x: { from: -0.25, to: 0.75, count: 2 },
      y: { from: 0.5, to: 2.5, count: 2 },
    });
    expect(memoryless.categories?.[memoryless.values[0] ?? NaN]).toBe('one-step');
    expect(layerMap('regime', heavyBall, fromKappa(2), middle).categories).toHaveLength(65);
  });
});
