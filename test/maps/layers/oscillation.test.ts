import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { layerMap } from '../../../src/maps/layer-map.ts';
import { heavyBall } from '../../../src/methods/heavy-ball.ts';
import { fromKappa } from '../../../src/spectrum/from-kappa.ts';
import { analyzeMode } from '../../../src/stability/analyze-mode.ts';
import { cellsOf, mapOf, smallMaps, type SmallMap } from '../../helpers/map-subjects.ts';

/** Compares a layer of one end mode with the mode kernel, away from double roots and roots at 0. */
function check(small: SmallMap, end: 'mu' | 'L', layer: string, name: 'dampingRatio' | 'period'): void {
  const fast = cellsOf(mapOf(layer, small, { end }));
  const exact = cellsOf(mapOf(layer, small, { end, precision: 'exact' }));
  exact.forEach(({ parameters, value, ...cell }, i) => {
    const mode = analyzeMode(small.method, parameters, cell[end]);
    expect(value).toBe(mode[name] ?? NaN);
    const size = 1 + mode.trace ** 2 + 4 * Math.abs(mode.determinant);
    const margin = Math.min(Math.abs(mode.discriminant), Math.abs(mode.determinant)) / size;
    const quick = fast[i]?.value ?? NaN;
    if (margin > 1e-12 && value !== quick && !(Number.isNaN(value) && Number.isNaN(quick))) {
      expect(Math.abs(quick / value - 1)).toBeLessThan(1e-14 / margin);
    }
  });
}

describe('dampingRatioLayer and periodLayer', () => {
  const end = fc.constantFrom('mu', 'L');

  it('have the damping ratio of the end mode, undefined where it has none', () => {
    fc.assert(
      fc.property(smallMaps, end, (small, which) => {
        check(small, which, 'damping-ratio', 'dampingRatio');
      }),
      { numRuns: 100 },
    );
  });

  it('have the period of the end mode, undefined where it has none', () => {
    fc.assert(
      fc.property(smallMaps, end, (small, which) => {
        check(small, which, 'period', 'period');
      }),
      { numRuns: 100 },
    );
  });

  it('keep their digits where both roots are beyond 1 and one is near it', () => {
    const axes = { x: { from: 1.5, to: 2, count: 3 }, y: { from: 0, to: 1e-9, count: 3 } };
    const map = layerMap('damping-ratio', heavyBall, fromKappa(1), axes);
    for (const { parameters, value } of cellsOf(map)) {
      const { beta = NaN, eta } = parameters;
      expect(value / (analyzeMode(heavyBall, { beta, eta }, 1).dampingRatio ?? NaN)).toBeCloseTo(1, 12);
      expect(value).toBeLessThan(-1);
    }
  });

  it('tell modes from the ODE near β = 1: ζ → (1 − β)/(2 √(ηλ)), period → 2π/√(ηλ)', () => {
    const axes = { x: { from: 1e-9, to: 1e-8, count: 3 }, y: { from: 1e-12, to: 1e-11, count: 3 } };
    const options = { plane: 'one-minus-beta-eta' };
    for (const { x, y, value } of cellsOf(layerMap('damping-ratio', heavyBall, fromKappa(1), axes, options))) {
      expect(value / (x / (2 * Math.sqrt(y)))).toBeCloseTo(1, 5);
    }
    for (const { x, y, value } of cellsOf(layerMap('period', heavyBall, fromKappa(1), axes, options))) {
      expect((value / (2 * Math.PI)) * Math.sqrt(y) * Math.sqrt(1 - x ** 2 / (4 * y))).toBeCloseTo(1, 5);
    }
  });
});
