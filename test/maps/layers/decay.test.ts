import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { layerMap } from '../../../src/maps/layer-map.ts';
import { decayLayer } from '../../../src/maps/layers/decay.ts';
import { iterationsLayer } from '../../../src/maps/layers/iterations.ts';
import { generalMomentum } from '../../../src/methods/general-momentum.ts';
import { gradientDescent } from '../../../src/methods/gradient-descent.ts';
import { heavyBall } from '../../../src/methods/heavy-ball.ts';
import type { Method } from '../../../src/methods/method.ts';
import { nesterov } from '../../../src/methods/nesterov.ts';
import { fromEigenvalues } from '../../../src/spectrum/from-eigenvalues.ts';
import { fromKappa } from '../../../src/spectrum/from-kappa.ts';
import { analyzeMode } from '../../../src/stability/analyze-mode.ts';
import { iterationsTo } from '../../../src/tuning/iterations-to.ts';
import { criticalDistance } from '../../helpers/critical-distance.ts';
import { contextAt } from '../../helpers/map-context.ts';
import { cellsOf, mapOf, smallMaps } from '../../helpers/map-subjects.ts';

const u = 2 ** -53;
/** 10 to a power. */
const powers = (least: number, most: number): fc.Arbitrary<number> =>
  fc.double({ min: least, max: most, noNaN: true }).map((power) => 10 ** power);

/** The decay at one place of a plane, beside the exact one and the relative error that is allowed. */
function decayBeside(
  plane: string,
  method: Method,
  place: { readonly x: number; readonly y: number; readonly kappa: number; readonly gamma: number },
): { readonly fast: number; readonly exact: number; readonly allowed: number } {
  const fixed = method.name === generalMomentum.name ? { gamma: place.gamma } : {};
  const context = contextAt(plane, { method, spectrum: fromKappa(place.kappa), fixed }, [place.x, place.x]);
  const out = new Float64Array(2);
  decayLayer.filler(context)(place.y, out);
  const { parameters, mu, L } = context.plane.cellAt(context.subject, place.x, place.y);
  const modes = [mu, L].map((lambda) => analyzeMode(method, parameters, lambda));
  const exact = Math.min(...modes.map(({ decay }) => decay));
  return { fast: out[0]!, exact, allowed: 16 * u * (1 + criticalDistance(method, parameters, modes) ** -0.5) };
}

const methods = fc.constantFrom<Method[]>(heavyBall, nesterov, generalMomentum);

describe('decayLayer', () => {
  it('keeps its relative accuracy as β → 1 and ηλ → 0, in 1 − β for every method', () => {
    const place = fc.record({
      x: powers(-13, 0),
      scaled: powers(-16, -0.31),
      kappa: powers(0, 8),
      gamma: powers(-3, 0),
    });
    fc.assert(
      fc.property(place, methods, (at, method) => {
        const { fast, exact, allowed } = decayBeside('one-minus-beta-eta', method, { ...at, y: at.scaled / at.kappa });
        fc.pre(exact < Math.LN2);
        expect(Math.abs(fast / exact - 1)).toBeLessThan(Math.min(allowed, 1e-6));
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps it in β, too', () => {
    const beta = fc.oneof(
      fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
      powers(-15, 0).map((small) => 1 - small),
    );
    fc.assert(
      fc.property(beta, powers(-16, -0.31), powers(0, 8), powers(-3, 0), methods, (x, scaled, kappa, gamma, method) => {
        const { fast, exact, allowed } = decayBeside('beta-eta', method, { x, y: scaled / kappa, kappa, gamma });
        fc.pre(exact < Math.LN2);
        expect(Math.abs(fast / exact - 1)).toBeLessThan(Math.min(allowed, 1e-6));
      }),
      { numRuns: 2000 },
    );
  });

  it('is −ln ρ of the slowest mode on every plane, exactly so on demand', () => {
    fc.assert(
      fc.property(smallMaps, (small) => {
        const [fast, exact] = [mapOf('decay', small), mapOf('decay', small, { precision: 'exact' })];
        cellsOf(exact).forEach(({ parameters, mu, L, value }, i) => {
          const modes = [mu, L].map((lambda) => analyzeMode(small.method, parameters, lambda));
          const rate = Math.max(...modes.map(({ spectralRadius }) => spectralRadius));
          expect(value).toBe(Math.min(...modes.map(({ decay }) => decay)));
          const delta = criticalDistance(small.method, parameters, modes);
          const scale = Math.max(1, 1 / rate, ...modes.map(({ etaLambda }) => etaLambda));
          const error = fast.values[i] === value ? 0 : Math.abs(fast.values[i]! - value);
          expect(error).toBeLessThan(scale * Math.min(1e-7, 32 * u * (1 + delta ** -0.5)));
        });
      }),
      { numRuns: 150 },
    );
  });

  it('is Infinity where one step does it, 0 where errors stay, below 0 where they grow', () => {
    const valueAt = (etaL: number): number => {
      const out = new Float64Array(2);
      const subject = { method: gradientDescent, spectrum: fromKappa(2), fixed: {} };
      decayLayer.filler(contextAt('kappa-eta-L', subject, [1, 1]))(etaL, out);
      return out[1]!;
    };
    expect(valueAt(1)).toBe(Infinity);
    expect(valueAt(2)).toBe(0);
    expect(valueAt(3)).toBeCloseTo(-Math.LN2, 14);
    expect(valueAt(0.5)).toBeCloseTo(Math.LN2, 14);
  });
});

describe('iterationsLayer', () => {
  it('rounds up to what iterationsTo counts in the limit', () => {
    fc.assert(
      fc.property(smallMaps, powers(-12, -0.1), fc.constantFrom('fast', 'exact'), (small, epsilon, precision) => {
        for (const { parameters, mu, L, value } of cellsOf(mapOf('iterations', small, { epsilon, precision }))) {
          const { asymptotic } = iterationsTo(epsilon, small.method, parameters, fromEigenvalues([mu, L]));
          if (value === Infinity || asymptotic === Infinity) expect(value).toBe(asymptotic);
          else expect(Math.abs(value - asymptotic + 0.5)).toBeLessThanOrEqual(0.5 + 1e-6 * asymptotic);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('says 69 steps less a fraction for heavy ball at its best for κ = 100 and ε = 1e-6', () => {
    const axes = { x: { from: 0.5, to: 0.9, count: 2 }, y: { from: 0.01, to: 0.02, count: 2 } };
    const context = { ...layerMap('iterations', heavyBall, fromKappa(100), axes), xs: Float64Array.of((9 / 11) ** 2) };
    const out = new Float64Array(1);
    iterationsLayer.filler(context)(4 / 121, out);
    expect(out[0]).toBeCloseTo(Math.log(1e6) / Math.log(11 / 9), 5);
  });
});
