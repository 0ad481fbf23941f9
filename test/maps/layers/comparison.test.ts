import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { GridMap } from '../../../src/maps/grid-map.ts';
import { layerMap } from '../../../src/maps/layer-map.ts';
import type { AnyMethod } from '../../../src/methods/any-method.ts';
import { generalMomentum } from '../../../src/methods/general-momentum.ts';
import { gradientDescent } from '../../../src/methods/gradient-descent.ts';
import { heavyBall } from '../../../src/methods/heavy-ball.ts';
import type { Method, MethodParameters } from '../../../src/methods/method.ts';
import { nesterov } from '../../../src/methods/nesterov.ts';
import { fromInterval } from '../../../src/spectrum/from-interval.ts';
import { fromKappa } from '../../../src/spectrum/from-kappa.ts';
import { analyze } from '../../../src/stability/analyze.ts';
import { optimalTuning } from '../../../src/tuning/optimal-tuning.ts';
import { cellsOf, mapOf, smallMaps, type ValuedCell } from '../../helpers/map-subjects.ts';
import { secondOrder } from '../../helpers/second-order.ts';

const precision = fc.constantFrom('fast', 'exact');

/** −ln ρ of a method at a cell of another one's map, written out method by method; on (κ, β), at its own best η. */
function decayOf(rival: AnyMethod, { plane }: GridMap, { parameters, mu, L }: ValuedCell): number {
  const { method } = secondOrder({ method: rival, spectrum: fromInterval(mu, L), fixed: {} });
  const { gamma, beta, oneMinusBeta } = parameters;
  if (plane.name === 'kappa-beta' && method !== generalMomentum) {
    const constraints = method === gradientDescent ? {} : { beta };
    return optimalTuning(method, fromInterval(mu, L), constraints).attained.rateDecay;
  }
  const { eta } = parameters;
  const momentum = oneMinusBeta === undefined ? { beta } : { oneMinusBeta };
  const all = new Map<Method, MethodParameters>([
    [gradientDescent, { eta }],
    [heavyBall, { eta, ...momentum }],
    [nesterov, { eta, ...momentum }],
    [generalMomentum, { eta, gamma, ...momentum }],
  ]);
  return analyze(method, all.get(method) ?? { eta: NaN }, fromInterval(mu, L)).rateDecay;
}

describe('speedUpLayer', () => {
  it('is the quotient of the decays, 0 and Infinity where one diverges, undefined where both do', () => {
    fc.assert(
      fc.property(smallMaps, precision, fc.nat(), (small, how, pick) => {
        const { methods } = mapOf('speed-up', small).settings;
        const against = methods[pick % methods.length] ?? small.method;
        const map = mapOf('speed-up', small, { precision: how, against });
        for (const cell of cellsOf(map)) {
          const [decay, rival] = [decayOf(small.method, map, cell), decayOf(against, map, cell)];
          if (Math.min(Math.abs(decay), Math.abs(rival)) < 1e-6) continue;
          if (decay < 0 && rival < 0) expect(cell.value).toBeNaN();
          else if (decay < 0) expect(cell.value).toBe(0);
          else if (rival < 0) expect(cell.value).toBe(Infinity);
          else expect(Math.abs(cell.value / (decay / rival) - 1)).toBeLessThan(1e-6);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is 1 everywhere against the method itself, where it converges', () => {
    const axes = { x: { from: 0, to: 1, count: 9 }, y: { from: 0, to: 4, count: 9 } };
    const { values } = layerMap('speed-up', heavyBall, fromInterval(1, 1), axes, { against: heavyBall });
    expect([...values].every((value) => value === 1 || Number.isNaN(value))).toBe(true);
    expect(values).toContain(1);
  });
});

describe('fastestLayer', () => {
  it('names the method with the smallest rate', () => {
    fc.assert(
      fc.property(smallMaps, precision, (small, how) => {
        const map = mapOf('fastest', small, { precision: how });
        const { methods } = map.settings;
        expect(map.categories).toEqual([...methods.map(({ title }) => title), 'all diverge']);
        for (const cell of cellsOf(map)) {
          const decays = methods.map((method) => decayOf(method, map, cell));
          const most = Math.max(...decays);
          if (Math.abs(most) < 1e-6) continue;
          if (most < 0) expect(cell.value).toBe(methods.length);
          else expect((decays[cell.value] ?? NaN) / most).toBeGreaterThan(1 - 1e-6);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('takes the first of equal methods', () => {
    const axes = { x: { from: 0, to: 1, count: 5 }, y: { from: 0, to: 0.04, count: 5 } };
    const options = { methods: [nesterov, nesterov, heavyBall] };
    expect(layerMap('fastest', heavyBall, fromKappa(100), axes, options).values).not.toContain(1);
  });
});
