import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generalMomentum } from '../../src/methods/general-momentum.ts';
import { gradientDescent } from '../../src/methods/gradient-descent.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { nesterov } from '../../src/methods/nesterov.ts';
import { inputRangeError, inputTypeError } from '../../src/numeric/input-error.ts';
import { fromEigenvalues } from '../../src/spectrum/from-eigenvalues.ts';
import { fromInterval } from '../../src/spectrum/from-interval.ts';
import { fromKappa } from '../../src/spectrum/from-kappa.ts';
import { analyze } from '../../src/stability/analyze.ts';
import { stabilityRegion } from '../../src/stability/stability-region.ts';
import { sublevelSet } from '../../src/stability/sublevel-set.ts';
import { isInRegion } from '../helpers/is-in-region.ts';
import { real } from '../helpers/real.ts';

describe('stabilityRegion', () => {
  it('holds the stable points and none that are unstable', () => {
    const points = fc.array(fc.tuple(real(-1.5, 2.5), fc.double({ min: 1e-4, max: 4.5, noNaN: true })), {
      minLength: 30,
      maxLength: 30,
    });
    fc.assert(
      fc.property(
        fc.constantFrom('heavy-ball', 'nesterov'),
        fc.double({ min: 1, max: 30, noNaN: true }),
        points,
        (name, L, places) => {
          const method = name === 'nesterov' ? nesterov : heavyBall;
          const region = stabilityRegion(method, fromKappa(L));
          for (const [beta, etaL] of places) {
            const { rateGap, stability } = analyze(method, { beta, eta: etaL / L }, fromKappa(L));
            if (Math.abs(rateGap) > 1e-9) expect(isInRegion(region, beta, etaL / L)).toBe(stability === 'stable');
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('is the sublevel set of rate 1', () => {
    const spectrum = fromInterval(0.5, 7);
    const [region, level] = [stabilityRegion(nesterov, spectrum), sublevelSet(nesterov, spectrum, 1)];
    expect(region.vertices).toEqual(level.vertices);
    expect(region).toMatchObject({ method: 'nesterov', spectrum, rate: 1 });
  });

  it('is for heavy ball the triangle |β| < 1, 0 < η < 2(1 + β)/L, whatever μ', () => {
    for (const mu of [1e-9, 1, 8]) {
      const { vertices, edges } = stabilityRegion(heavyBall, fromInterval(mu, 8));
      expect(vertices).toEqual([
        { beta: -1, eta: 0 },
        { beta: 1, oneMinusBeta: 0, eta: 0 },
        { beta: 1, oneMinusBeta: 0, eta: 0.5 },
      ]);
      expect(edges.map(({ kind, lambda }) => [kind, lambda])).toEqual([
        ['fold', mu],
        ['neimark-sacker', mu],
        ['flip', 8],
      ]);
      expect(edges[1]?.at(0.25)).toEqual({ beta: 1, oneMinusBeta: 0, eta: 0.125 });
    }
  });

  it('is for Nesterov bounded by arcs, past β = 1 and past β = −1', () => {
    const { vertices, edges, components } = stabilityRegion(nesterov, fromKappa(100));
    expect(components).toHaveLength(1);
    expect(edges.map(({ kind, lambda }) => [kind, lambda])).toEqual([
      ['flip', 1],
      ['fold', 1],
      ['neimark-sacker', 1],
      ['flip', 100],
      ['neimark-sacker', 100],
    ]);
    expect(vertices.slice(1, 3)).toEqual([
      { beta: -1, eta: 0 },
      { beta: 1, oneMinusBeta: 0, eta: 0 },
    ]);
    expect(vertices[4]).toEqual({ beta: -1 / 3, eta: 0.04 });
    // 2β² − β − 1 = 1.01…: where 1 − 1/β on μ meets (2 + 2β)/(1 + 2β) on L.
    const right = vertices[3]?.beta ?? NaN;
    expect((1 - 1 / right) * 100).toBeCloseTo((2 + 2 * right) / (1 + 2 * right), 12);
    expect(right).toBeGreaterThan(1);
    const flip = edges[3]?.at(0.5);
    expect(flip?.eta).toBeCloseTo((2 + 2 * (flip?.beta ?? NaN)) / (1 + 2 * (flip?.beta ?? NaN)) / 100, 16);
    const left = edges[4]?.at(0.5);
    expect(left?.eta).toBeCloseTo((1 - 1 / (left?.beta ?? NaN)) / 100, 16);
  });

  it('is for gradient descent 0 < η < 2/L', () => {
    const { vertices, edges } = stabilityRegion(gradientDescent, fromInterval(1, 8));
    expect(vertices).toEqual([
      { beta: 0, eta: 0 },
      { beta: 0, eta: 0.25 },
    ]);
    expect(edges.map((edge) => edge.kind)).toEqual(['fold', 'flip']);
  });

  it('names what is wrong with its input', () => {
    expect(() => stabilityRegion(heavyBall, fromEigenvalues([0]))).toThrow(
      inputRangeError(
        'stabilityRegion: spectrum must have an eigenvalue above its flat threshold, got 1 flat and 0 negative',
      ),
    );
    expect(() => stabilityRegion(generalMomentum, fromKappa(4))).toThrow(
      inputTypeError(
        'stabilityRegion: method must have a look-ahead γ that β determines, got general-momentum, which has none',
      ),
    );
  });
});
