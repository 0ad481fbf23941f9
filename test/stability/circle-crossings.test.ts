import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { aggregatedMomentum } from '../../src/methods/aggregated-momentum.ts';
import { complexMomentum } from '../../src/methods/complex-momentum.ts';
import { affineCoefficients } from '../../src/stability/affine-coefficients.ts';
import { analyzeMode } from '../../src/stability/analyze-mode.ts';
import { circleCrossings } from '../../src/stability/circle-crossings.ts';
import { curvaturesBetween } from '../../src/stability/curvatures-between.ts';
import { bulgingMethod } from '../helpers/bulging-method.ts';
import { real } from '../helpers/real.ts';

const dd = (numbers: readonly number[]) => numbers.map((hi) => ({ hi, lo: 0 }));

describe('circleCrossings', () => {
  it('are curvatures with a root on the circle, at 1, at −1, or elsewhere, as each says', () => {
    fc.assert(
      fc.property(real(0.1, 0.99), real(0.1, 3), real(0.5, 1.3), (beta, phase, radius) => {
        const parameters = { beta, phase, eta: 1 };
        for (const { lambda, boundary } of circleCrossings(affineCoefficients(complexMomentum, parameters), radius)) {
          const { roots } = analyzeMode(complexMomentum, parameters, lambda);
          const nearest = roots.toSorted((a, b) => Math.abs(a.abs() - radius) - Math.abs(b.abs() - radius))[0];
          expect(nearest?.abs()).toBeCloseTo(radius, 9);
          if (boundary === 'neimark-sacker') expect(Math.abs(nearest?.im ?? 0)).toBeGreaterThan(0);
          else expect((nearest?.re ?? NaN) * (boundary === 'fold' ? 1 : -1)).toBeGreaterThan(0);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('leave none out: between neighbours the number of roots outside the circle does not change', () => {
    fc.assert(
      fc.property(fc.array(real(-0.9, 1.1), { minLength: 1, maxLength: 4 }), real(0.8, 1.1), (betas, radius) => {
        const parameters = { betas, eta: 1 };
        const outside = (lambda: number): number =>
          analyzeMode(aggregatedMomentum, parameters, lambda).roots.filter((root) => root.abs() > radius).length;
        const crossings = circleCrossings(affineCoefficients(aggregatedMomentum, parameters), radius);
        const ends = [1e-3, ...crossings.map(({ lambda }) => lambda).filter((x) => x > 1e-3 && x < 8), 8];
        ends.slice(1).forEach((end, i) => {
          const start = ends[i]!;
          const inner = [0.05, 0.35, 0.65, 0.95].map((share) => start + share * (end - start));
          expect(new Set(inner.map(outside)).size).toBeLessThanOrEqual(1);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('of the heavy ball are the flip at 2(1 + β)', () => {
    for (const beta of [0, 0.5, 0.9]) {
      const [first, ...rest] = circleCrossings(affineCoefficients(aggregatedMomentum, { betas: [beta], eta: 0.5 }), 1);
      expect(first?.lambda).toBeCloseTo(4 * (1 + beta), 14);
      expect(first?.boundary).toBe('flip');
      expect(rest).toEqual([]);
    }
  });

  it('of p = z² − λ z + 1/4 on the circle of radius 1/2 are where its real roots part', () => {
    const found = circleCrossings({ constant: dd([1, 0, 0.25]), slope: dd([0, -1, 0]) }, 0.5);
    expect(found).toEqual([{ lambda: 1, boundary: 'fold' }]);
  });

  it('are none where every root stays on its circle, or none moves', () => {
    expect(circleCrossings({ constant: dd([1, 0, 0.25]), slope: dd([0, 0, 0]) }, 0.75)).toEqual([]);
    expect(circleCrossings({ constant: dd([1]), slope: dd([1]) }, 1)).toEqual([]);
  });

  it('come back for a pair of roots that swings out of the circle', () => {
    const crossings = circleCrossings(affineCoefficients(bulgingMethod(1.1), { eta: 1 }), 1);
    expect(crossings.filter(({ lambda }) => lambda < 1).map(({ boundary }) => boundary)).toEqual([
      'neimark-sacker',
      'neimark-sacker',
    ]);
  });
});

describe('curvaturesBetween', () => {
  it('has one point in each part, and leaves out what is not inside', () => {
    expect(curvaturesBetween([0.5, 4, 16, 100], { from: 1, to: 64 })).toEqual([2, 8, 32]);
    expect(curvaturesBetween([], { from: 1, to: 4 })).toEqual([2]);
    expect(curvaturesBetween([1, 4], { from: 1, to: 4 })).toEqual([2]);
  });
});
